/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-json-token-private.h"

/* A number longer than this is nobody's; it keeps strtod() quick. */
#define LONGEST_NUMBER 1024

/* So many digits fit a 64-bit integer whatever they are. */
#define DIGITS_OF_ANY_INTEGER 18

/* So many digits before the point fit a double whatever they are. */
#define DIGITS_OF_ANY_DOUBLE 308

#define S SERAL_JSON_SPACE
#define W (SERAL_JSON_PLAIN | SERAL_JSON_WORD)
#define D (SERAL_JSON_PLAIN | SERAL_JSON_WORD | SERAL_JSON_DIGIT)
#define P SERAL_JSON_PLAIN
const guint8 seral_json_classes[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, 0, 0, S, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  P | S, P, 0, P, W, P, P, P, P, P, P, P, P, P, P, P,
  D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
  P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
  W, W, W, W, W, W, W, W, W, W, W, P, 0, P, P, W,
  P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
  W, W, W, W, W, W, W, W, W, W, W, P, P, P, P, P,
};
#undef S
#undef W
#undef D
#undef P

/* Lines and columns are only counted once they are asked for. */
static void
locate (const SeralJsonText *text,
        const char          *where,
        guint               *line,
        guint               *column)
{
  const char *begin = text->start;
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

/**
 * seral_json_fail:
 * @text: a text
 * @where: what is at fault
 * @code: whether it is not JSON, or beyond a limit
 * @format: what is wrong, a translated printf format
 * @...: what goes into @format
 *
 * Sets the fault of a text.
 *
 * Returns: %NULL, for the caller to return
 */
const char *
seral_json_fail (const SeralJsonText *text,
                 const char          *where,
                 SeralJsonError       code,
                 const char          *format,
                 ...)
{
  va_list args;

  text->fault->code = code;
  locate (text, where, &text->fault->line, &text->fault->column);

  va_start (args, format);
  text->fault->message = g_strdup_vprintf (format, args);
  va_end (args);

  return NULL;
}

/**
 * seral_json_fail_syntax:
 * @text: a text
 * @where: what is at fault
 * @message: what is wrong, translated
 *
 * Sets the fault of a text that is not JSON.
 *
 * Returns: %NULL, for the caller to return
 */
const char *
seral_json_fail_syntax (const SeralJsonText *text,
                        const char          *where,
                        const char          *message)
{
  return seral_json_fail (text, where, SERAL_JSON_ERROR_SYNTAX, "%s", message);
}

/* Strings */

/* Steps over the ASCII bytes that a string holds as they are. */
static inline const char *
skip_plain (const SeralJsonText *text,
            const char          *p)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  /* Eight bytes at a time: a high bit is left where a byte is a control
   * character, a quote, a backslash or not ASCII. A borrow can set it for a
   * byte above such a one too, but never without one. */
  while (text->end - p >= 8)
    {
      guint64 bytes, quotes, backslashes;

      memcpy (&bytes, p, sizeof bytes);
      quotes = bytes ^ (ones * '"');
      backslashes = bytes ^ (ones * '\\');

      if (((bytes | (bytes - ones * ' ') | (quotes - ones) | (backslashes - ones)) & (ones * 0x80)) != 0)
        break;
      p += 8;
    }

  while (p < text->end && seral_json_is (*p, SERAL_JSON_PLAIN))
    p++;

  return p;
}

static inline gboolean
is_continuation (const SeralJsonText *text,
                 const char          *p,
                 guchar               lowest,
                 guchar               highest)
{
  return p < text->end && (guchar) *p >= lowest && (guchar) *p <= highest;
}

/* The length of the UTF-8 sequence at @p, 0 if it is none (RFC 3629, table of section 4). */
static inline guint
utf8_length (const SeralJsonText *text,
             const char          *p)
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

  if (!is_continuation (text, p + 1, lowest, highest))
    return 0;
  for (guint i = 2; i < length; i++)
    if (!is_continuation (text, p + i, 0x80, 0xbf))
      return 0;

  return length;
}

/* The code unit of the \u escape at @p, -1 if it is none. */
static int
escaped_unit (const SeralJsonText *text,
              const char          *p)
{
  int unit = 0;

  if (text->end - p < 6 || p[0] != '\\' || p[1] != 'u')
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
scan_unicode_escape (const SeralJsonText *text,
                     const char          *p)
{
  int unit = escaped_unit (text, p);

  if (unit < 0)
    return seral_json_fail_syntax (text, p, _("Four hexadecimal digits must follow \\u."));
  if (unit == 0)
    return seral_json_fail_syntax (text, p, _("The character \\u0000 cannot be used in a text."));
  if (unit < 0xd800 || unit > 0xdfff)
    return p + 6;

  if (unit < 0xdc00)
    {
      int low = escaped_unit (text, p + 6);

      if (low >= 0xdc00 && low <= 0xdfff)
        return p + 12;
    }

  return seral_json_fail_syntax (text, p, _("This escape is half of a pair that the other half is missing from."));
}

static const char *
scan_escape (const SeralJsonText *text,
             const char          *p)
{
  if (text->end - p < 2)
    return seral_json_fail_syntax (text, p, _("The text ends inside a string."));

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
      return scan_unicode_escape (text, p);

    default:
      return seral_json_fail_syntax (text, p,
                                     _("A backslash in a string must begin an escape such as \\n or \\u00e9, or be written \\\\."));
    }
}

static const char *
fail_in_string (const SeralJsonText *text,
                const char          *string,
                const char          *p)
{
  if (p == text->end)
    return seral_json_fail_syntax (text, string, _("The string that begins here has no closing quote."));
  if (*p == '\n' || *p == '\r')
    return seral_json_fail_syntax (text, p,
                                   _("A line ends inside a string: its closing quote is missing, or a line break must be written \\n."));
  if ((guchar) *p < ' ')
    return seral_json_fail (text, p, SERAL_JSON_ERROR_SYNTAX,
                            _("The control character U+%04X must be written as an escape."), (guint) *p);

  return seral_json_fail_syntax (text, p, _("The text is not valid UTF-8 here."));
}

/**
 * seral_json_scan_string:
 * @text: a text
 * @begin: where the opening quote is
 * @longest: the most bytes that may stand between the quotes
 * @escaped: (out): whether there are escapes among them
 *
 * Scans a string.
 *
 * Returns: where it ends, or %NULL after setting the fault
 */
const char *
seral_json_scan_string (const SeralJsonText *text,
                        const char          *begin,
                        gsize                longest,
                        gboolean            *escaped)
{
  const char *p = begin + 1;

  *escaped = FALSE;

  for (;;)
    {
      guint length;

      p = skip_plain (text, p);

      if (p == text->end)
        return fail_in_string (text, begin, p);
      if (*p == '"')
        break;

      if (*p == '\\')
        {
          *escaped = TRUE;
          p = scan_escape (text, p);
          if (p == NULL)
            return NULL;
          continue;
        }

      do
        {
          length = utf8_length (text, p);
          if (length == 0)
            return fail_in_string (text, begin, p);
          p += length;
        }
      while (p < text->end && (guchar) *p >= 0x80);
    }

  if ((gsize) (p - begin - 1) > longest)
    return seral_json_fail (text, begin, SERAL_JSON_ERROR_LIMIT,
                            _("This string is longer than %lu bytes."), (gulong) longest);

  return p + 1;
}

/* Numbers */

static const char *
skip_digits (const SeralJsonText *text,
             const char          *p)
{
  while (p < text->end && seral_json_is (*p, SERAL_JSON_DIGIT))
    p++;

  return p;
}

/* json-glib wraps what does not fit 64 bits, so such a number must not reach it. */
static const char *
check_integer (const SeralJsonText *text,
               const char          *number,
               const char          *digits,
               const char          *end)
{
  guint64 value = 0;
  guint64 most = (guint64) G_MAXINT64 + (*number == '-' ? 1 : 0);

  if (end - digits <= DIGITS_OF_ANY_INTEGER)
    return end;

  for (const char *p = digits; p < end; p++)
    {
      guint64 digit = (guint64) (*p - '0');

      if (value > (most - digit) / 10)
        return seral_json_fail (text, number, SERAL_JSON_ERROR_LIMIT,
                                _("This whole number is too large."));
      value = value * 10 + digit;
    }

  return end;
}

static const char *
check_real (const SeralJsonText *text,
            const char          *number,
            const char          *end)
{
  char copy[LONGEST_NUMBER + 1];

  memcpy (copy, number, (gsize) (end - number));
  copy[end - number] = '\0';

  if (isinf (g_ascii_strtod (copy, NULL)))
    return seral_json_fail (text, number, SERAL_JSON_ERROR_LIMIT, _("This number is too large."));

  return end;
}

/* The exponent; @p if there is none. */
static const char *
scan_exponent (const SeralJsonText *text,
               const char          *number,
               const char          *p)
{
  const char *digits;

  if (p == text->end || (*p != 'e' && *p != 'E'))
    return p;

  p++;
  if (p < text->end && (*p == '+' || *p == '-'))
    p++;

  digits = p;
  p = skip_digits (text, p);
  if (p == digits)
    return seral_json_fail_syntax (text, number, _("The exponent of this number has no digit."));

  return p;
}

static const char *
scan_integer_part (const SeralJsonText *text,
                   const char          *number,
                   const char          *digits)
{
  const char *p = skip_digits (text, digits);

  if (p == digits)
    return seral_json_fail_syntax (text, number, _("A digit must follow the minus sign."));
  if (*digits == '0' && p - digits > 1)
    return seral_json_fail_syntax (text, number, _("A number must not begin with a needless 0."));

  return p;
}

/* The point and what follows it; @p if there is none. */
static const char *
scan_fraction (const SeralJsonText *text,
               const char          *number,
               const char          *p)
{
  const char *digits = p + 1;

  if (p == text->end || *p != '.')
    return p;

  p = skip_digits (text, digits);
  if (p == digits)
    return seral_json_fail_syntax (text, number, _("A digit must follow the decimal point."));

  return p;
}

/**
 * seral_json_scan_number:
 * @text: a text
 * @begin: where a minus sign or a digit is
 *
 * Scans a number, which must be one that a 64-bit integer or a double holds.
 *
 * Returns: where it ends, or %NULL after setting the fault
 */
const char *
seral_json_scan_number (const SeralJsonText *text,
                        const char          *begin)
{
  const char *digits = *begin == '-' ? begin + 1 : begin;
  const char *whole = scan_integer_part (text, begin, digits);
  const char *fraction = whole != NULL ? scan_fraction (text, begin, whole) : NULL;
  const char *end = fraction != NULL ? scan_exponent (text, begin, fraction) : NULL;

  if (end == NULL)
    return NULL;
  if (end < text->end && seral_json_is (*end, SERAL_JSON_WORD))
    return seral_json_fail_syntax (text, begin, _("This is not a number as JSON writes it."));
  if (end - begin > LONGEST_NUMBER)
    return seral_json_fail (text, begin, SERAL_JSON_ERROR_LIMIT, _("This number has too many digits."));

  if (end == whole)
    return check_integer (text, begin, digits, end);
  if (end == fraction && whole - digits <= DIGITS_OF_ANY_DOUBLE)
    return end;

  return check_real (text, begin, end);
}

/* What else may stand for a value */

static const char *
fail_at_value (const SeralJsonText *text,
               const char          *p)
{
  if (p == text->end)
    return seral_json_fail_syntax (text, p, _("The text ends where a value is expected."));

  switch (*p)
    {
    case '\'':
      return seral_json_fail_syntax (text, p, _("A string must stand between double quotes."));

    case '/':
    case '#':
      return seral_json_fail_syntax (text, p, _("JSON has no comments."));

    case '+':
    case '.':
      return seral_json_fail_syntax (text, p, _("A number must begin with a digit or a minus sign."));

    case ',':
    case ']':
    case '}':
      return seral_json_fail (text, p, SERAL_JSON_ERROR_SYNTAX, _("A value is missing before “%c”."), *p);

    default:
      return seral_json_fail_syntax (text, p,
                                     _("A value is expected here: an object, an array, a string, a number, true, false or null."));
    }
}

/**
 * seral_json_scan_literal:
 * @text: a text
 * @begin: where something is that is no other value
 *
 * Scans true, false or null. What is none of them is no value at all, and the
 * fault says what may have been meant.
 *
 * Returns: where it ends, or %NULL after setting the fault
 */
const char *
seral_json_scan_literal (const SeralJsonText *text,
                         const char          *begin)
{
  static const char * const literals[] = { "true", "false", "null" };
  const char *end = begin;

  while (end < text->end && seral_json_is (*end, SERAL_JSON_WORD))
    end++;

  for (gsize i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (end - begin) == length && memcmp (begin, literals[i], length) == 0)
        return end;
    }

  return fail_at_value (text, begin);
}

