/* Scans files with Hyperscan. Arguments: a file with one expression a line, then the files to scan. Prints the time to
   build; then, for each number of a file on standard input, the time of one scan and the numbers of what was found. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now_ms(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(2); }
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) { perror(path); exit(2); }
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static unsigned char *found;

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)from; (void)to; (void)flags; (void)context;
  found[id] = 1;
  return 0;
}

int main(int count, char **arguments) {
  size_t length;
  char *all = read_file(arguments[1], &length);
  unsigned expressions = 0;
  for (char *at = all; *at; at++) expressions += *at == '\n';
  const char **sources = malloc(expressions * sizeof *sources);
  unsigned *flags = malloc(expressions * sizeof *flags);
  unsigned *ids = malloc(expressions * sizeof *ids);
  found = malloc(expressions);
  char *line = all;
  for (unsigned id = 0; id < expressions; id++) {
    char *end = strchr(line, '\n');
    *end = 0;
    sources[id] = line;
    flags[id] = HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH;
    ids[id] = id;
    line = end + 1;
  }

  double start = now_ms();
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_multi(sources, flags, ids, expressions, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s: %s\n", error->expression < 0 ? "?" : sources[error->expression], error->message);
    return 2;
  }
  hs_scratch_t *scratch = NULL;
  hs_alloc_scratch(database, &scratch);
  printf("%f\n", now_ms() - start);
  fflush(stdout);

  int number;
  char *texts[8] = {0};
  size_t lengths[8];
  while (scanf("%d", &number) == 1 && number >= 0 && number < 8 && number + 2 < count) {
    if (!texts[number]) texts[number] = read_file(arguments[number + 2], &lengths[number]);
    memset(found, 0, expressions);
    start = now_ms();
    hs_scan(database, texts[number], (unsigned)lengths[number], 0, scratch, on_match, NULL);
    printf("%f", now_ms() - start);
    for (unsigned id = 0; id < expressions; id++)
      if (found[id]) printf(" %u", id);
    printf("\n");
    fflush(stdout);
  }
  return 0;
}
