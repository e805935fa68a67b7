/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-json-names.h"
#include "base/seral-json-scan.h"

/* A number longer than this is nobody's; it keeps strtod() quick. */
#define LONGEST_NUMBER 1024

/* Bytes of a name that a message repeats. */
#define LONGEST_QUOTE 100

/* So many digits fit a 64-bit integer whatever they are. */
#define DIGITS_OF_ANY_INTEGER 18

typedef struct
{
  guint            n_values;
  gboolean         is_object;
  SeralJsonNameSet names;
} Frame;

typedef struct
{
  const char            *start;
  const char            *end;
  const SeralJsonLimits *limits;
  SeralJsonScanFault    *fault;
  Frame                 *frames;
  guint                  n_frames;
  guint                  n_allocated;
  guint                  n_values;
  SeralJsonNames         names;
} Scan;

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT, /* or the end of an empty array */
  EXPECT_FIRST_NAME,    /* or the end of an empty object */
  EXPECT_NAME,
  EXPECT_SEPARATOR,     /* a comma or the end of what is open */
} Expectation;

enum
{
  PLAIN = 1 << 0, /* ASCII that a string holds as it is */
  SPACE = 1 << 1,
  DIGIT = 1 << 2,
  WORD = 1 << 3,  /* what a literal or a bare word is made of */
};

#define W (PLAIN | WORD)
#define D (PLAIN | WORD | DIGIT)
#define P PLAIN
static const guint8 classes[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, 0, 0, SPACE, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  P | SPACE, P, 0, P, W, P, P, P, P, P, P, P, P, P, P, P,
  D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
  P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
  W, W, W, W, W, W, W, W, W, W, W, P, 0, P, P, W,
  P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
  W, W, W, W, W, W, W, W, W, W, W, P, P, P, P, P,
};
#undef W
#undef D
#undef P

static inline gboolean
is_class (char   byte,
          guint8 class)
{
  return (classes[(guchar) byte] & class) != 0;
}

/* Lines and columns are only counted once they are asked for. */
static void
locate (const Scan *scan,
        const char *where,
        guint      *line,
        guint      *column)
{
  const char *begin = scan->start;
  const char *newline;

  *line = 1;
  while (begin < where && (newline = memchr (begin, '\n', (gsize) (where - begin))) != NULL)
    {
      begin = newline + 1;
      (*line)++;
    }

  *column = 1;
  for (; begin < where; begin++)
    if (((guchar) *begin & 0xc0) != 0x80)
      (*column)++;
}

/* Keeps the fault and gives %NULL, for the caller to return. */
static const char *fail (Scan           *scan,
                         const char     *where,
                         SeralJsonError  code,
                         const char     *format,
                         ...) G_GNUC_PRINTF (4, 5);

static const char *
fail (Scan           *scan,
      const char     *where,
      SeralJsonError  code,
      const char     *format,
      ...)
{
  va_list args;

  scan->fault->code = code;
  locate (scan, where, &scan->fault->line, &scan->fault->column);

  va_start (args, format);
  scan->fault->message = g_strdup_vprintf (format, args);
  va_end (args);

  return NULL;
}

static inline const char *
skip_space (const Scan *scan,
            const char *p)
{
  static const char indent[8] = { ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ' };

  while (p < scan->end && is_class (*p, SPACE))
    {
      p++;
      while (scan->end - p >= (gssize) sizeof indent && memcmp (p, indent, sizeof indent) == 0)
        p += sizeof indent;
    }

  return p;
}

/* Strings */

/* Steps over the ASCII bytes that a string holds as they are. */
static inline const char *
skip_plain (const Scan *scan,
            const char *p)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  /* Eight bytes at a time: a high bit is left where a byte is a control
   * character, a quote, a backslash or not ASCII. A borrow can set it for a
   * byte above such a one too, but never without one. */
  while (scan->end - p >= 8)
    {
      guint64 bytes, quotes, backslashes;

      memcpy (&bytes, p, sizeof bytes);
      quotes = bytes ^ (ones * '"');
      backslashes = bytes ^ (ones * '\\');

      if (((bytes | (bytes - ones * ' ') | (quotes - ones) | (backslashes - ones)) & (ones * 0x80)) != 0)
        break;
      p += 8;
    }

  while (p < scan->end && is_class (*p, PLAIN))
    p++;

  return p;
}

static inline gboolean
is_continuation (const Scan *scan,
                 const char *p,
                 guchar      lowest,
                 guchar      highest)
{
  return p < scan->end && (guchar) *p >= lowest && (guchar) *p <= highest;
}

/* The length of the UTF-8 sequence at @p, 0 if it is none (RFC 3629, table of section 4). */
static inline guint
utf8_length (const Scan *scan,
             const char *p)
{
  guchar lead = (guchar) *p;
  guchar lowest = 0x80, highest = 0xbf;
  guint length;

  if (lead < 0xc2 || lead > 0xf4)
    return 0;

  if (lead < 0xe0)
    length = 2;
  else if (lead < 0xf0)
    length = 3;
  else
    length = 4;

  if (lead == 0xe0)
    lowest = 0xa0;
  else if (lead == 0xed)
    highest = 0x9f;
  else if (lead == 0xf0)
    lowest = 0x90;
  else if (lead == 0xf4)
    highest = 0x8f;

  if (!is_continuation (scan, p + 1, lowest, highest))
    return 0;
  for (guint i = 2; i < length; i++)
    if (!is_continuation (scan, p + i, 0x80, 0xbf))
      return 0;

  return length;
}

/* The code unit of the \u escape at @p, -1 if it is none. */
static int
escaped_unit (const Scan *scan,
              const char *p)
{
  int unit = 0;

  if (scan->end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (p[i]);
    }

  return unit;
}

static const char *
scan_unicode_escape (Scan       *scan,
                     const char *p)
{
  int unit = escaped_unit (scan, p);

  if (unit < 0)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                 _("Four hexadecimal digits must follow \\u."));
  if (unit == 0)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                 _("The character \\u0000 cannot be used in a text."));
  if (unit < 0xd800 || unit > 0xdfff)
    return p + 6;

  if (unit < 0xdc00)
    {
      int low = escaped_unit (scan, p + 6);

      if (low >= 0xdc00 && low <= 0xdfff)
        return p + 12;
    }

  return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
               _("This escape is half of a pair that the other half is missing from."));
}

static const char *
scan_escape (Scan       *scan,
             const char *p)
{
  if (scan->end - p < 2)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text ends inside a string."));

  switch (p[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return p + 2;

    case 'u':
      return scan_unicode_escape (scan, p);

    default:
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                   _("A backslash in a string must begin an escape such as \\n or \\u00e9, or be written \\\\."));
    }
}

static const char *
fail_in_string (Scan       *scan,
                const char *string,
                const char *p)
{
  if (p == scan->end)
    return fail (scan, string, SERAL_JSON_ERROR_SYNTAX,
                 _("The string that begins here has no closing quote."));
  if (*p == '\n' || *p == '\r')
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                 _("A line ends inside a string: its closing quote is missing, or a line break must be written \\n."));
  if ((guchar) *p < ' ')
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                 _("The control character U+%04X must be written as an escape."), (guint) *p);

  return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text is not valid UTF-8 here."));
}

/* Scans the string whose opening quote is at @p; says whether it has escapes. */
static const char *
scan_string (Scan       *scan,
             const char *p,
             gsize       longest,
             gboolean   *escaped)
{
  const char *string = p++;

  *escaped = FALSE;

  for (;;)
    {
      guint length;

      p = skip_plain (scan, p);

      if (p == scan->end)
        return fail_in_string (scan, string, p);
      if (*p == '"')
        break;

      if (*p == '\\')
        {
          *escaped = TRUE;
          p = scan_escape (scan, p);
          if (p == NULL)
            return NULL;
          continue;
        }

      do
        {
          length = utf8_length (scan, p);
          if (length == 0)
            return fail_in_string (scan, string, p);
          p += length;
        }
      while (p < scan->end && (guchar) *p >= 0x80);
    }

  if ((gsize) (p - string - 1) > longest)
    return fail (scan, string, SERAL_JSON_ERROR_LIMIT,
                 _("This string is longer than %" G_GSIZE_FORMAT " bytes."), longest);

  return p + 1;
}

/* Numbers */

static const char *
skip_digits (const Scan *scan,
             const char *p)
{
  while (p < scan->end && is_class (*p, DIGIT))
    p++;

  return p;
}

/* json-glib wraps what does not fit 64 bits, so such a number must not reach it. */
static const char *
check_integer (Scan       *scan,
               const char *number,
               const char *digits,
               const char *end)
{
  guint64 value = 0;
  guint64 most = (guint64) G_MAXINT64 + (*number == '-' ? 1 : 0);

  if (end - digits <= DIGITS_OF_ANY_INTEGER)
    return end;

  for (const char *p = digits; p < end; p++)
    {
      guint64 digit = (guint64) (*p - '0');

      if (value > (most - digit) / 10)
        return fail (scan, number, SERAL_JSON_ERROR_LIMIT,
                     _("This whole number is too large."));
      value = value * 10 + digit;
    }

  return end;
}

static const char *
check_real (Scan       *scan,
            const char *number,
            const char *end)
{
  char copy[LONGEST_NUMBER + 1];

  memcpy (copy, number, (gsize) (end - number));
  copy[end - number] = '\0';

  if (isinf (g_ascii_strtod (copy, NULL)))
    return fail (scan, number, SERAL_JSON_ERROR_LIMIT, _("This number is too large."));

  return end;
}

static const char *
scan_exponent (Scan       *scan,
               const char *number,
               const char *p)
{
  const char *digits;

  p++;
  if (p < scan->end && (*p == '+' || *p == '-'))
    p++;

  digits = p;
  p = skip_digits (scan, p);
  if (p == digits)
    return fail (scan, number, SERAL_JSON_ERROR_SYNTAX, _("The exponent of this number has no digit."));

  return p;
}

static const char *
scan_integer_part (Scan       *scan,
                   const char *number,
                   const char *digits)
{
  const char *p = skip_digits (scan, digits);

  if (p == digits)
    return fail (scan, number, SERAL_JSON_ERROR_SYNTAX, _("A digit must follow the minus sign."));
  if (*digits == '0' && p - digits > 1)
    return fail (scan, number, SERAL_JSON_ERROR_SYNTAX, _("A number must not begin with a needless 0."));

  return p;
}

static const char *
scan_number (Scan       *scan,
             const char *number)
{
  const char *digits = *number == '-' ? number + 1 : number;
  const char *p = scan_integer_part (scan, number, digits);
  gboolean is_real = FALSE;

  if (p != NULL && p < scan->end && *p == '.')
    {
      const char *fraction = p + 1;

      is_real = TRUE;
      p = skip_digits (scan, fraction);
      if (p == fraction)
        return fail (scan, number, SERAL_JSON_ERROR_SYNTAX, _("A digit must follow the decimal point."));
    }

  if (p != NULL && p < scan->end && (*p == 'e' || *p == 'E'))
    {
      is_real = TRUE;
      p = scan_exponent (scan, number, p);
    }

  if (p == NULL)
    return NULL;
  if (p < scan->end && is_class (*p, WORD))
    return fail (scan, number, SERAL_JSON_ERROR_SYNTAX, _("This is not a number as JSON writes it."));
  if (p - number > LONGEST_NUMBER)
    return fail (scan, number, SERAL_JSON_ERROR_LIMIT, _("This number has too many digits."));

  return is_real ? check_real (scan, number, p) : check_integer (scan, number, digits, p);
}

/* What else may stand for a value */

static const char *
fail_at_value (Scan       *scan,
               const char *p)
{
  if (p == scan->end)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text ends where a value is expected."));

  switch (*p)
    {
    case '\'':
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A string must stand between double quotes."));

    case '/':
    case '#':
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("JSON has no comments."));

    case '+':
    case '.':
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A number must begin with a digit or a minus sign."));

    case ',':
    case ']':
    case '}':
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A value is missing before “%c”."), *p);

    default:
      return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
                   _("A value is expected here: an object, an array, a string, a number, true, false or null."));
    }
}

static const char *
scan_literal (Scan       *scan,
              const char *p)
{
  static const char * const literals[] = { "true", "false", "null" };
  const char *end = p;

  while (end < scan->end && is_class (*end, WORD))
    end++;

  for (gsize i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (end - p) == length && memcmp (p, literals[i], length) == 0)
        return end;
    }

  return fail_at_value (scan, p);
}

/* Structure */

static const char *
open_frame (Scan       *scan,
            const char *p,
            gboolean    is_object)
{
  Frame *frame;

  if (scan->n_frames >= scan->limits->depth)
    return fail (scan, p, SERAL_JSON_ERROR_LIMIT,
                 _("Arrays and objects are nested more than %u deep."), scan->limits->depth);

  if (scan->n_frames == scan->n_allocated)
    {
      scan->n_allocated = MAX (scan->n_allocated * 2, 16);
      scan->frames = g_renew (Frame, scan->frames, scan->n_allocated);
      memset (scan->frames + scan->n_frames, 0, (scan->n_allocated - scan->n_frames) * sizeof (Frame));
    }

  frame = &scan->frames[scan->n_frames++];
  frame->n_values = 0;
  frame->is_object = is_object;
  if (is_object)
    seral_json_names_begin (&scan->names, &frame->names);

  return p + 1;
}

static const char *
close_frame (Scan       *scan,
             const char *p)
{
  Frame *frame = &scan->frames[--scan->n_frames];

  if (frame->is_object)
    seral_json_names_end (&scan->names, &frame->names);

  return p + 1;
}

/* Counts a value of what is open, and of the whole. */
static const char *
count_value (Scan       *scan,
             const char *p)
{
  Frame *frame;
  guint most;

  if (scan->n_values++ >= scan->limits->values)
    return fail (scan, p, SERAL_JSON_ERROR_LIMIT, _("There are more than %u values."), scan->limits->values);

  if (scan->n_frames == 0)
    return p;

  frame = &scan->frames[scan->n_frames - 1];
  most = frame->is_object ? scan->limits->members : scan->limits->elements;
  if (frame->n_values++ < most)
    return p;

  return frame->is_object
           ? fail (scan, p, SERAL_JSON_ERROR_LIMIT, _("An object has more than %u members."), most)
           : fail (scan, p, SERAL_JSON_ERROR_LIMIT, _("An array has more than %u elements."), most);
}

static const char *
scan_value (Scan        *scan,
            const char  *p,
            Expectation *expect)
{
  gboolean escaped;

  if (p == scan->end)
    return fail_at_value (scan, p);
  if (count_value (scan, p) == NULL)
    return NULL;

  *expect = EXPECT_SEPARATOR;

  switch (*p)
    {
    case '"':
      return scan_string (scan, p, scan->limits->string, &escaped);

    case '{':
      *expect = EXPECT_FIRST_NAME;
      return open_frame (scan, p, TRUE);

    case '[':
      *expect = EXPECT_FIRST_ELEMENT;
      return open_frame (scan, p, FALSE);

    case '-':
      return scan_number (scan, p);

    default:
      return is_class (*p, DIGIT) ? scan_number (scan, p) : scan_literal (scan, p);
    }
}

static const char *
fail_at_name (Scan       *scan,
              const char *p)
{
  if (p == scan->end)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text ends inside an object."));
  if (*p == '}')
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("There is a comma before “}”, but no member after it."));
  if (*p == '/' || *p == '#')
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("JSON has no comments."));

  return fail (scan, p, SERAL_JSON_ERROR_SYNTAX,
               _("The name of a member is expected here, between double quotes."));
}

/* As much of a name as a message has room for, cut between characters. */
static int
quotable_length (const char *name,
                 gsize       length)
{
  if (length <= LONGEST_QUOTE)
    return (int) length;

  for (length = LONGEST_QUOTE; length > 0 && ((guchar) name[length] & 0xc0) == 0x80; length--)
    ;

  return (int) length;
}

static const char *
check_name (Scan       *scan,
            const char *name,
            const char *end,
            gboolean    escaped)
{
  Frame *frame = &scan->frames[scan->n_frames - 1];
  gsize length = (gsize) (end - name - 2);

  switch (seral_json_names_add (&scan->names, &frame->names, name + 1, length, escaped))
    {
    case SERAL_JSON_NAMES_DUPLICATE:
      return fail (scan, name, SERAL_JSON_ERROR_SYNTAX,
                   _("The object has a member “%.*s” already."), quotable_length (name + 1, length), name + 1);

    case SERAL_JSON_NAMES_CROWDED:
      return fail (scan, name, SERAL_JSON_ERROR_LIMIT,
                   _("The names of this object’s members are made to slow programs down."));

    case SERAL_JSON_NAMES_NEW:
    default:
      return end;
    }
}

/* Scans a name and the colon after it. */
static const char *
scan_name (Scan       *scan,
           const char *p)
{
  const char *name = p;
  gboolean escaped;

  if (p == scan->end || *p != '"')
    return fail_at_name (scan, p);

  p = scan_string (scan, p, scan->limits->name, &escaped);
  if (p == NULL || check_name (scan, name, p, escaped) == NULL)
    return NULL;

  p = skip_space (scan, p);
  if (p == scan->end || *p != ':')
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A colon is expected here, after the name of a member."));

  return p + 1;
}

static const char *
fail_at_separator (Scan       *scan,
                   const char *p)
{
  gboolean in_object;

  if (scan->n_frames == 0)
    return fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("There is something after the end of the document."));

  in_object = scan->frames[scan->n_frames - 1].is_object;

  if (p == scan->end)
    return in_object
             ? fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text ends inside an object."))
             : fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("The text ends inside an array."));

  return in_object
           ? fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A comma or “}” is expected here."))
           : fail (scan, p, SERAL_JSON_ERROR_SYNTAX, _("A comma or “]” is expected here."));
}

static const char *
scan_separator (Scan        *scan,
                const char  *p,
                Expectation *expect)
{
  gboolean in_object;

  if (scan->n_frames == 0 || p == scan->end)
    return fail_at_separator (scan, p);

  in_object = scan->frames[scan->n_frames - 1].is_object;

  if (*p == ',')
    {
      *expect = in_object ? EXPECT_NAME : EXPECT_VALUE;
      return p + 1;
    }
  if (*p == (in_object ? '}' : ']'))
    return close_frame (scan, p);

  return fail_at_separator (scan, p);
}

/* Scans one token, and says in @expect what may follow it. */
static const char *
scan_token (Scan        *scan,
            const char  *p,
            Expectation *expect)
{
  gboolean ends = p < scan->end && (*p == ']' || *p == '}');

  switch (*expect)
    {
    case EXPECT_FIRST_ELEMENT:
      if (ends && *p == ']')
        {
          *expect = EXPECT_SEPARATOR;
          return close_frame (scan, p);
        }
      return scan_value (scan, p, expect);

    case EXPECT_FIRST_NAME:
      if (ends && *p == '}')
        {
          *expect = EXPECT_SEPARATOR;
          return close_frame (scan, p);
        }
      *expect = EXPECT_VALUE;
      return scan_name (scan, p);

    case EXPECT_NAME:
      *expect = EXPECT_VALUE;
      return scan_name (scan, p);

    case EXPECT_SEPARATOR:
      return scan_separator (scan, p, expect);

    case EXPECT_VALUE:
    default:
      return scan_value (scan, p, expect);
    }
}

static gboolean
scan_document (Scan *scan)
{
  Expectation expect = EXPECT_VALUE;
  const char *p = skip_space (scan, scan->start);

  if (p == scan->end)
    return fail (scan, scan->start, SERAL_JSON_ERROR_SYNTAX, _("The text is empty.")) != NULL;

  while (p < scan->end || scan->n_frames > 0 || expect != EXPECT_SEPARATOR)
    {
      p = scan_token (scan, p, &expect);
      if (p == NULL)
        return FALSE;
      p = skip_space (scan, p);
    }

  return TRUE;
}

/* Names the encodings that texts are saved in by mistake. */
static gboolean
check_beginning (Scan *scan)
{
  gsize length = (gsize) (scan->end - scan->start);

  if (length > scan->limits->bytes)
    return fail (scan, scan->start, SERAL_JSON_ERROR_LIMIT,
                 _("The text is longer than %" G_GSIZE_FORMAT " bytes."), scan->limits->bytes) != NULL;

  if (length >= 3 && memcmp (scan->start, "\xef\xbb\xbf", 3) == 0)
    return fail (scan, scan->start, SERAL_JSON_ERROR_SYNTAX,
                 _("The text begins with a byte order mark. Save it as UTF-8 without one.")) != NULL;

  if (length >= 2 && (memcmp (scan->start, "\xff\xfe", 2) == 0 || memcmp (scan->start, "\xfe\xff", 2) == 0))
    return fail (scan, scan->start, SERAL_JSON_ERROR_SYNTAX,
                 _("The text is in UTF-16. Save it as UTF-8.")) != NULL;

  return TRUE;
}

/**
 * seral_json_scan:
 * @text: a text, which need not end in a nul
 * @length: its length in bytes
 * @limits: what is taken before it is refused
 * @fault: (out caller-allocates): the first fault, set only if there is one
 *
 * Looks whether a text is JSON (RFC 8259) that json-glib can be given: strictly,
 * in one pass, without recursion, and in memory that @limits bounds.
 *
 * Beyond the RFC it refuses what would change unseen on the way into a tree:
 * names that stand twice in an object, \u0000, halves of surrogate pairs, whole
 * numbers beyond 64 bits and numbers beyond what a double holds.
 *
 * Returns: whether the text can be parsed
 */
gboolean
seral_json_scan (const char            *text,
                 gsize                  length,
                 const SeralJsonLimits *limits,
                 SeralJsonScanFault    *fault)
{
  Scan scan = { .start = text, .end = text + length, .limits = limits, .fault = fault };
  gboolean is_sound;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (limits != NULL, FALSE);
  g_return_val_if_fail (fault != NULL, FALSE);

  is_sound = check_beginning (&scan) && scan_document (&scan);

  for (guint i = 0; i < scan.n_allocated; i++)
    seral_json_name_set_clear (&scan.frames[i].names);
  g_free (scan.frames);
  seral_json_names_clear (&scan.names);

  return is_sound;
}

/**
 * seral_json_scan_fault_clear:
 * @fault: a fault that was set
 *
 * Frees what @fault holds.
 */
void
seral_json_scan_fault_clear (SeralJsonScanFault *fault)
{
  g_clear_pointer (&fault->message, g_free);
}
