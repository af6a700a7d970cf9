import type { SolvedPhrases } from './solved-phrases.ts'

export const english: SolvedPhrases = {
  slots: {
    problem: 'issue, problem, error, bug',
    theProblem: 'the {problem}, my {problem}, the whole thing, this issue, this problem, that error',
    it: 'it, this, that, everything, all, all of it, {theProblem}, mine',
    itIs: `
      -, is, its, thats, this is, it is, that is, everythings, everything is, all is, {problem},
      {theProblem}, {problem} is, {theProblem} is, {problem} got, {theProblem} got, it got, it has been,
      its been, mine is, consider it, consider this
    `,
    mended: 'solved, sloved, resolved, fixed, fixd, sorted, sorted out',
    solved: 'solved, resolved, fixed, fixd',
    who: '-, i, we, ive, weve, i have',
    what: 'it, this, that, {theProblem}, everything',
    that: '-, it, this, that, these, those, it has, that has, this has, that really, you',
    your: 'your, your first, your second, your last, the first, the second, the last, that, the bots',
    advice: 'fix, answer, suggestion, solution, advice, tip, hint, one, option, command, link',
    works: 'works, worked, workd, is working, is running again, is good now',
    deed: `
      restarting, rebooting, reinstalling, installing, uninstalling, updating, upgrading, downgrading,
      removing, deleting, clearing, wiping, killing, changing, switching, setting, resetting, adding,
      moving, renaming, rotating, disabling, enabling, turning, approving, pairing, repairing, re-pairing,
      rebuilding, recreating, regenerating, rolling back, reverting, going back, putting, editing,
      replacing, unsetting, stopping, logging, opening, closing, freeing
    `,
    /** What works again is what did not. */
    does: 'responding, responds, answering, answers, replying, replies, connecting, connects, connected',
    can: 'connect, log in, login, access it, open it, use it, chat, send messages, get in, reach it',
    did: `
      opened, closed, corrected, pointed, configured, copied, created, granted, allowed, exposed, pinned,
      turned off, cleaned, logged, restarted, rebooted, reinstalled, installed, uninstalled, updated,
      upgraded, downgraded, removed, deleted, cleared, wiped, killed, changed, switched, set, reset, added,
      moved, renamed, rotated, disabled, enabled, turned, approved, paired, re-paired, rebuilt, recreated,
      regenerated, rolled back, reverted, went back, put, edited, replaced, unset, stopped, tried, did, ran,
      used, had, made, missed, forgot, just needed, needed to, found, followed
    `,
  },
  solved: `
    {itIs} {mended}, {itIs} working, {itIs} good now, {itIs} all good now, {itIs} back up,
    {itIs} up and running, {itIs} back online, {theProblem} is gone, {problem} is gone,
    {theProblem} has gone, {theProblem} is gone away, {theProblem} is no longer there,
    {itIs} back to normal, {itIs} fine now, {itIs} ok now, {itIs} a non issue now, {it} {works}, {works},
    {who} {mended} {what}, {who} {mended} it out, {who} figured {what} out, {who} figured out,
    {who} managed to fix {what},
    {who} managed to solve {what}, {who} was able to fix {what}, {who} got {what} working,
    {who} managed to get {what} working, {who} managed to get {what} to work, {who} got {what} to work,
    {who} got it {mended}, {who} got this {mended}, {who} {mended}, {that} worked, {that} did work,
    {that} works, {that} {mended} {what}, {that} helped, {that} did the trick, {that} did the job,
    that did it, this did it, that was it, this was it, that was {theProblem}, this was {theProblem},
    that was the solution, that was the fix, it does now, {theProblem} went away, {theProblem} disappeared,
    problem gone, error gone, errors gone, no more errors, no more error, no errors anymore,
    no more problems, no more issues, not an issue anymore, all set, all set now, im all set, were good now,
    im good now, i can {can} now, i can {can} again, can {can} now, can {can} again, that solves it,
    that fixes it, this solves it, this fixes it, everything running, everything runs,
    everything is running, {it} {does} again, {it} is {does} again, seems to work, seems to be working,
    seems to be {mended}, seems {mended}, it seems to work, it seems to be working, it seems {mended},
    {mended} itself, marking this as {solved}, marking as {solved}, marked as {solved},
    we can mark this as {solved}, you can mark this as {solved}, can be marked as {solved},
    but {it} {works}, but its working, but its {mended}, but got it working
  `,
  solvedBy: `
    {who} {mended} it by, {who} {mended} it with, {who} {mended} this by, {solved} {theProblem} by,
    {solved} by, {solved} with, {solved} after, {solved} itself after, its {mended} after, is {mended} after, {it} {works} after,
    works after, worked after, working after, its working after, {theProblem} went away after,
    {theProblem} is gone after, what fixed it was, what worked was, what worked for me was, the fix was to,
    the solution was to, {who} got {what} working by, {who} got {what} working after,
    {who} got {what} to work by, figured it out by
  `,
  mended: `
    did it, did the trick, did the job, fixed it, fixd it, fixed this, fixed that, fixed everything,
    fixed {theProblem}, has fixed it, has fixed {theProblem}, solved it, solved this, solved everything,
    solved {theProblem}, has solved it, resolved it, resolved this, resolved {theProblem}, works now,
    works again, works fine now, is working now, is working again, are working now, are working again,
    {does} again, is {does} again, is back online, is back up
  `,
  tells: `
    there was, there were, i found it, i have found, found the {problem}, i found the {problem}, wrong, the wrong, it was, turns out, turned out, i was, was,
    cause was, the cause was, the problem was, problem was, the issue was, issue was, the culprit was,
    i {did}, we {did}, i just {did}, i also {did}, so i {did}, {did}, i had a, i had the, i had to, had to,
    had a, took me, it took, {deed}, {your} {advice}, option, after, my mistake, my bad, my fault, typo,
    a typo, stupid me, silly me, user error, closing this, you can close this, this can be closed,
    can be closed, feel free to close
  `,
  thanks: `
    thank, thankyou, thank u, many thanks, sorry, apologies, cheers, much appreciated, appreciate it,
    appreciate the, appreciated, props to, shoutout to, kudos, you were right, youre right, you are right
  `,
  fillers: `
    now, again, finally, for me, on my end, on my side, here, just, really, actually, indeed, already,
    completely, totally, fully, exactly, myself, ourselves, smoothly, perfectly, fine, like a charm,
    as expected, beautifully, flawlessly, too, magically, somehow, instantly, immediately, great, awesome,
    amazing, excellent, brilliant, nice, cool, sweet, fantastic, lovely, yeah, yup, yess, yesss, yea, ya,
    right, alright, good, all good, ooh, i see, got it, gotcha, huh, weird, strange, omg, phew, finaly, hey,
    hello, well, so, and, then, update, edit, nvm, nevermind, never mind, nm, ignore me, man, mate, dude,
    bro, sir, all, everyone, everybody, folks, legend, you legend, you rock, you guys rock, youre a legend,
    youre the best, you are the best, youre awesome, lifesaver, you saved my day, you saved me, very much,
    so much, a lot, love it, looks like, pretty sure, can confirm, confirmed, tested, not sure why but,
    not sure how but, no idea why but, no idea how but, no clue why but, idk why but, idk how but,
    idk what happened but, dont know why but, i dont know why but, dont ask me why but, have a great day,
    have a nice day, that was easy, that was quick, that was fast, easy fix, simple fix
  `,
  doubts: `
    was {mended}, again and again, {deed} works, no, not, none, nothing, nobody, noone, never, neither, nor,
    nope, without, dont, doesnt, didnt, isnt, arent, wasnt, werent, cant, cannot, couldnt, wont, wouldnt,
    shouldnt, havent, hasnt, hadnt, aint, doesn, didn, isn, unable, fail, but, except, however, though,
    although, tho, unless, until, till, yet, still, instead, only, part, parts, partly, partially, half,
    halfway, almost, nearly, barely, kinda, sometimes, occasionally, randomly, temporarily, briefly,
    a while, a bit, a moment, a few, seconds, minute, minutes, hour, hours, mins, sec, first, one of,
    two of, three of, most of, some of, every time, each time, always, manually, by hand, mostly, workaround, if, when, whenever,
    whether, once, will, ill, well see, would, should, could, might, may, maybe, perhaps, probably,
    possibly, hope, hopefully, hoping, wish, want, wanted, think, thought, guess, suppose, supposed, assume,
    assumed, believe, doubt, pretend, says, said, say, saying, claims, claimed, heard, told, tells,
    apparently, supposedly, try, let me, lets, going to, gonna, need, needs, please, pls, waiting, glad,
    yesterday, tomorrow, later, soon, last week, last month, last time, earlier, ago, used to, previously,
    before, originally, next, was working, were working, had it working, i did it, was fixed in,
    was all good, it work, make it work, to work, worked on, working on, another, other, others,
    same {problem}, is the same, same thing, same result, worse, like before, error, errors, fails, failed,
    failing, failure, crash, crashes, crashed, crashing, broken, broke, breaks, stuck, hang, hangs, frozen,
    freezes, down, offline, dead, problem, problems, issue, issues, bug, trouble, warning, warnings,
    refuses, refused, stopped working, stops working, quit working, gave up, lost, loses, disconnects, gone,
    who, whom, what, which, why, where, how, anyone, anybody, someone, somebody, did you, did that,
    did this, did it work, do you, does, do i, have you, has this, has it, is it, is this, is that, are you,
    can you, can i, can we, can someone, was it, was this, you have, you fixed, in case, wonder, wondering,
    until now, fake, test
  `,
}
