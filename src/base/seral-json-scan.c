/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-json-names-private.h"
#include "base/seral-json-scan.h"
#include "base/seral-json-token-private.h"

/* Bytes of a name that a message repeats. */
#define LONGEST_QUOTE 100

typedef struct
{
  guint n_values;
  gboolean is_object;
  SeralJsonNameSet names;
} Frame;

typedef struct
{
  SeralJsonText text;
  Frame *frames;
  guint n_frames;
  guint n_allocated;
  guint n_values;
  SeralJsonNames names;
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

/* Sets the fault and gives %NULL, for the caller to return. */
static const char *
fail (Scan       *scan,
      const char *where,
      const char *message)
{
  return seral_json_fail_syntax (&scan->text, where, message);
}

static inline const char *
skip_space (const Scan *scan,
            const char *p)
{
  static const char indent[8] = { ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ' };

  while (p < scan->text.end && seral_json_is (*p, SERAL_JSON_SPACE))
    {
      p++;
      while (scan->text.end - p >= (gssize) sizeof indent && memcmp (p, indent, sizeof indent) == 0)
        p += sizeof indent;
    }

  return p;
}

static const char *
open_frame (Scan       *scan,
            const char *p,
            gboolean    is_object)
{
  Frame *frame;

  if (scan->n_frames >= scan->text.limits->depth)
    return seral_json_fail (&scan->text, p, SERAL_JSON_ERROR_LIMIT,
                            _("Arrays and objects are nested more than %u deep."), scan->text.limits->depth);

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

  if (scan->n_values++ >= scan->text.limits->values)
    return seral_json_fail (&scan->text, p, SERAL_JSON_ERROR_LIMIT,
                            _("There are more than %u values."), scan->text.limits->values);

  if (scan->n_frames == 0)
    return p;

  frame = &scan->frames[scan->n_frames - 1];
  most = frame->is_object ? scan->text.limits->members : scan->text.limits->elements;
  if (frame->n_values++ < most)
    return p;

  return frame->is_object
           ? seral_json_fail (&scan->text, p, SERAL_JSON_ERROR_LIMIT,
                              _("An object has more than %u members."), most)
           : seral_json_fail (&scan->text, p, SERAL_JSON_ERROR_LIMIT,
                              _("An array has more than %u elements."), most);
}

static const char *
scan_value (Scan        *scan,
            const char  *p,
            Expectation *expect)
{
  gboolean escaped;

  if (p == scan->text.end)
    return seral_json_scan_literal (&scan->text, p);
  if (count_value (scan, p) == NULL)
    return NULL;

  *expect = EXPECT_SEPARATOR;

  switch (*p)
    {
    case '"':
      return seral_json_scan_string (&scan->text, p, scan->text.limits->string, &escaped);

    case '{':
      *expect = EXPECT_FIRST_NAME;
      return open_frame (scan, p, TRUE);

    case '[':
      *expect = EXPECT_FIRST_ELEMENT;
      return open_frame (scan, p, FALSE);

    case '-':
      return seral_json_scan_number (&scan->text, p);

    default:
      return seral_json_is (*p, SERAL_JSON_DIGIT)
               ? seral_json_scan_number (&scan->text, p)
               : seral_json_scan_literal (&scan->text, p);
    }
}

static const char *
fail_at_name (Scan       *scan,
              const char *p)
{
  if (p == scan->text.end)
    return fail (scan, p, _("The text ends inside an object."));
  if (*p == '}')
    return fail (scan, p, _("There is a comma before “}”, but no member after it."));
  if (*p == '/' || *p == '#')
    return fail (scan, p, _("JSON has no comments."));

  return fail (scan, p, _("The name of a member is expected here, between double quotes."));
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
      return seral_json_fail (&scan->text, name, SERAL_JSON_ERROR_SYNTAX,
                              _("The object has a member “%.*s” already."),
                              quotable_length (name + 1, length), name + 1);

    case SERAL_JSON_NAMES_CROWDED:
      return seral_json_fail (&scan->text, name, SERAL_JSON_ERROR_LIMIT,
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

  if (p == scan->text.end || *p != '"')
    return fail_at_name (scan, p);

  p = seral_json_scan_string (&scan->text, p, scan->text.limits->name, &escaped);
  if (p == NULL || check_name (scan, name, p, escaped) == NULL)
    return NULL;

  p = skip_space (scan, p);
  if (p == scan->text.end || *p != ':')
    return fail (scan, p, _("A colon is expected here, after the name of a member."));

  return p + 1;
}

static const char *
fail_at_separator (Scan       *scan,
                   const char *p)
{
  gboolean in_object;

  if (scan->n_frames == 0)
    return fail (scan, p, _("There is something after the end of the document."));

  in_object = scan->frames[scan->n_frames - 1].is_object;

  if (p == scan->text.end)
    return in_object
             ? fail (scan, p, _("The text ends inside an object."))
             : fail (scan, p, _("The text ends inside an array."));

  return in_object
           ? fail (scan, p, _("A comma or “}” is expected here."))
           : fail (scan, p, _("A comma or “]” is expected here."));
}

static const char *
scan_separator (Scan        *scan,
                const char  *p,
                Expectation *expect)
{
  gboolean in_object;

  if (scan->n_frames == 0 || p == scan->text.end)
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

static gboolean
is_at (const Scan *scan,
       const char *p,
       char        byte)
{
  return p < scan->text.end && *p == byte;
}

/* Scans one token, and says in @expect what may follow it. */
static const char *
scan_token (Scan        *scan,
            const char  *p,
            Expectation *expect)
{
  /* What opened just now may be empty: its end is then as after a value. */
  if ((*expect == EXPECT_FIRST_ELEMENT && is_at (scan, p, ']')) ||
      (*expect == EXPECT_FIRST_NAME && is_at (scan, p, '}')))
    *expect = EXPECT_SEPARATOR;

  switch (*expect)
    {
    case EXPECT_FIRST_NAME:
    case EXPECT_NAME:
      *expect = EXPECT_VALUE;
      return scan_name (scan, p);

    case EXPECT_SEPARATOR:
      return scan_separator (scan, p, expect);

    case EXPECT_FIRST_ELEMENT:
    case EXPECT_VALUE:
    default:
      return scan_value (scan, p, expect);
    }
}

static gboolean
scan_document (Scan *scan)
{
  Expectation expect = EXPECT_VALUE;
  const char *p = skip_space (scan, scan->text.start);

  if (p == scan->text.end)
    return fail (scan, scan->text.start, _("The text is empty.")) != NULL;

  while (p < scan->text.end || scan->n_frames > 0 || expect != EXPECT_SEPARATOR)
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
  gsize length = (gsize) (scan->text.end - scan->text.start);

  if (length > scan->text.limits->bytes)
    return seral_json_fail (&scan->text, scan->text.start, SERAL_JSON_ERROR_LIMIT,
                            _("The text is longer than %lu bytes."),
                            (gulong) scan->text.limits->bytes) != NULL;

  if (length >= 3 && memcmp (scan->text.start, "\xef\xbb\xbf", 3) == 0)
    return fail (scan, scan->text.start,
                 _("The text begins with a byte order mark. Save it as UTF-8 without one.")) != NULL;

  if (length >= 2 && (memcmp (scan->text.start, "\xff\xfe", 2) == 0 || memcmp (scan->text.start, "\xfe\xff", 2) == 0))
    return fail (scan, scan->text.start, _("The text is in UTF-16. Save it as UTF-8.")) != NULL;

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
  Scan scan = { .text = { .limits = limits, .fault = fault } };
  gboolean is_sound;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (limits != NULL, FALSE);
  g_return_val_if_fail (fault != NULL, FALSE);

  scan.text.start = text != NULL ? text : "";
  scan.text.end = scan.text.start + length;
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
