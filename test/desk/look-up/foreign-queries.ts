// Nothing of this is known, neither to the real pack nor to the made-up failures beside it.

/** The half on which weights and threshold were chosen. */
export const foreignChosenOn: readonly string[] = [
  // Errors of other software.
  'error[E0502]: cannot borrow `x` as mutable because it is also borrowed as immutable',
  'NullReferenceException: Object reference not set to an instance of an object (Unity)',
  'java.lang.OutOfMemoryError: Java heap space at net.minecraft.client',
  'The application was unable to start correctly (0xc000007b). Click OK to close the application.',
  "! LaTeX Error: File `tikz.sty' not found.",
  'PrinterError: out of paper in tray 2',
  "Execution failed for task ':app:mergeDebugResources'. > A failure occurred while executing gradle",
  'Segmentation fault (core dumped) in libGL nouveau driver',
  'curl: (6) Could not resolve host: example.org',
  'connect ECONNREFUSED 127.0.0.1:11434',
  'unauthorized: device token mismatch in my ios push service',
  'Exception in thread "main" java.lang.ClassNotFoundException: org.example.Main',
  // Small talk.
  'hello everyone, how are you today?',
  'thanks, I will try that tomorrow',
  'is anybody online right now',
  'lol that was funny',
  'good morning from Lisbon',
  // Wishes and questions.
  'please add a dark theme to the settings page',
  'it would be nice to have voice messages',
  'which model is the cheapest for summaries?',
  'can I use it on a raspberry pi zero?',
  'how do I change the avatar of my bot',
  // Other languages.
  'wie wird das Wetter morgen in Hamburg',
  'cómo puedo cambiar mi foto de perfil',
  'как дела, что нового',
  '今日はとても寒いですね',
  // Words by chance.
  'banana bicycle umbrella',
  'purple monkey dishwasher',
  'asdf qwer zxcv',
  '12345 67890',
]

/** The other half: only measured, but for the last digit of the threshold. */
export const foreignHeldBack: readonly string[] = [
  // Errors of other software.
  "TypeError: undefined is not an object (evaluating 'this.props.navigation.navigate')",
  "fatal error C1083: Cannot open include file: 'windows.h': No such file or directory",
  'PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen()',
  'Steam: Content file locked',
  'DRIVER_IRQL_NOT_LESS_OR_EQUAL blue screen after the update',
  'FlutterError: A RenderFlex overflowed by 42 pixels on the right.',
  'xcodebuild: error: Signing for "Runner" requires a development team.',
  'Excel: circular reference warning in cell B7',
  'ld: symbol(s) not found for architecture arm64',
  'Bluetooth headset: pairing required',
  'curl: (35) error:0A00010B:SSL routines::wrong version number',
  'CUDA error: out of memory. Tried to allocate 2.00 GiB',
  'Invalid character in the name of the spreadsheet',
  'Error: The gateway did not receive a timely response from the upstream server',
  // Small talk.
  'does that help you at all?',
  'brb, lunch',
  'congratulations on the release!',
  'who is going to the meetup in Berlin',
  // Wishes and questions.
  'could you support more than one language in the reminders?',
  'feature request: export the chat as PDF',
  'what is the difference between the free and the paid plan',
  'where do I find the documentation about plugins',
  // Other languages.
  'je ne comprends pas pourquoi mon chat dort tout le temps',
  'dove posso comprare un biglietto per il treno',
  'bugün hava çok güzel',
  '请问附近有什么好吃的',
  // Words by chance.
  'velvet hammer',
  'orange juice and pancakes for breakfast',
  'xyzzy plugh',
  '🙂🙂🙂',
]
