/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-catalogue.h"
#include "exchange/seral-export.h"
#include "exchange/seral-pdf-file-private.h"

/* cairo's files have no more of either. */
#define MAX_NESTING 32
#define MAX_OBJECTS 8000000u

/* What one line of the list of objects takes. */
#define ENTRY_LENGTH 20

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return is_space (c) || strchr ("()<>[]{}/%", c) != NULL;
}

/* Space, and comments, with which cairo numbers pages. */
static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && (is_space (*p) || *p == '%'))
    {
      if (*p == '%')
        while (p < end && *p != '\n')
          p++;
      else
        p++;
    }

  return p;
}

static const char *
skip_token (const char *p,
            const char *end)
{
  while (p < end && !is_delimiter (*p))
    p++;

  return p;
}

static const char *
skip_string (const char *p,
             const char *end)
{
  guint depth = 0;

  for (; p < end; p++)
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }

  return NULL;
}

/* A number, or the three words of a reference. */
static const char *
skip_number (const char *p,
             const char *end)
{
  const char *after = skip_token (p, end);
  const char *second = skip_space (after, end);
  const char *third;

  if (after == p)
    return NULL;
  if (!g_ascii_isdigit (*p) || second == after || second == end || !g_ascii_isdigit (*second))
    return after;
  third = skip_space (skip_token (second, end), end);

  return third < end && *third == 'R' ? third + 1 : after;
}

static const char *
skip_value (const char *p,
            const char *end,
            guint       nesting)
{
  const char *close;

  if (p >= end || nesting > MAX_NESTING)
    return NULL;
  if (*p == '/')
    return skip_token (p + 1, end);
  if (*p == '(')
    return skip_string (p, end);
  if (*p == '<' && p + 1 < end && p[1] != '<')
    {
      close = memchr (p, '>', end - p);
      return close != NULL ? close + 1 : NULL;
    }
  if (*p != '<' && *p != '[')
    return skip_number (p, end);

  /* What stands in a dictionary is values too: keys are names. */
  close = *p == '[' ? "]" : ">>";
  p += strlen (close);
  while (p != NULL)
    {
      p = skip_space (p, end);
      if ((gsize) (end - p) < strlen (close))
        return NULL;
      if (memcmp (p, close, strlen (close)) == 0)
        return p + strlen (close);
      p = skip_value (p, end, nesting + 1);
    }

  return NULL;
}

/* Reads a whole number of at most ten digits. */
static gboolean
read_number (const char **p,
             const char  *end,
             guint64     *number)
{
  const char *start = skip_space (*p, end);

  *number = 0;
  for (*p = start; *p < end && *p < start + 10 && g_ascii_isdigit (**p); ++*p)
    *number = *number * 10 + (guint64) (**p - '0');

  return *p > start;
}

static gboolean
refuse (GError **error)
{
  SeralCatalogue *catalogue = seral_catalogue_get_default ();

  g_set_error_literal (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                       seral_text (catalogue, "This is no PDF as cairo writes it"));

  return FALSE;
}

static gboolean
starts_with (const char *p,
             const char *end,
             const char *prefix)
{
  return (gsize) (end - p) >= strlen (prefix) && memcmp (p, prefix, strlen (prefix)) == 0;
}

/* The end of the file tells where the list begins. */
static gboolean
find_start (SeralPdfFile *self)
{
  const char *end = self->data + self->length;
  const char *p = self->length > 64 ? end - 64 : self->data;
  guint64 start = 0;

  p = g_strstr_len (p, end - p, "startxref\n");
  if (p == NULL)
    return FALSE;
  p += strlen ("startxref\n");
  if (!read_number (&p, end, &start) || start >= self->length)
    return FALSE;
  self->start = start;

  return TRUE;
}

static gboolean
read_entries (SeralPdfFile  *self,
              const char   **p)
{
  const char *end = self->data + self->length;
  guint64 first = 0;
  guint64 n = 0;

  if (!starts_with (*p, end, "xref\n"))
    return FALSE;
  *p += strlen ("xref\n");
  if (!read_number (p, end, &first) || first != 0 || !read_number (p, end, &n) || n > MAX_OBJECTS)
    return FALSE;
  *p = skip_space (*p, end);
  if ((guint64) (end - *p) < n * ENTRY_LENGTH)
    return FALSE;

  for (guint64 i = 0; i < n; i++)
    {
      const char *entry = *p;
      guint64 offset = 0;
      gsize kept;

      if (!read_number (&entry, end, &offset) || offset >= self->length || (*p)[ENTRY_LENGTH - 1] != '\n')
        return FALSE;
      kept = (*p)[17] == 'n' ? offset : 0;
      g_array_append_val (self->offsets, kept);
      *p += ENTRY_LENGTH;
    }

  return TRUE;
}

static gboolean
read_trailer (SeralPdfFile *self,
              const char   *p)
{
  const char *end = self->data + self->length;
  SeralPdfSpan trailer, value;

  p = skip_space (p, end);
  if (!starts_with (p, end, "trailer"))
    return FALSE;
  trailer.start = skip_space (p + strlen ("trailer"), end);
  trailer.end = skip_value (trailer.start, end, 0);

  return trailer.end != NULL &&
         !seral_pdf_dictionary_find (&trailer, "Prev", &value) &&
         !seral_pdf_dictionary_find (&trailer, "Encrypt", &value) &&
         seral_pdf_dictionary_find (&trailer, "Root", &value) && seral_pdf_value_is_reference (&value, &self->root) &&
         seral_pdf_dictionary_find (&trailer, "Info", &value) && seral_pdf_value_is_reference (&value, &self->info);
}

/**
 * seral_pdf_file_open:
 * @self: (out caller-allocates): where to put it; @bytes must live as long
 * @bytes: a file
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED
 *
 * Reads where the objects of a file are. One that has been added to, or that lists
 * its objects in another way, is refused.
 *
 * Returns: whether it is such a file
 */
gboolean
seral_pdf_file_open (SeralPdfFile  *self,
                     GBytes        *bytes,
                     GError       **error)
{
  const char *p;

  *self = (SeralPdfFile) { NULL, };
  self->data = g_bytes_get_data (bytes, &self->length);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (self->length == 0 || !starts_with (self->data, self->data + self->length, "%PDF-1.") || !find_start (self))
    return refuse (error);

  p = self->data + self->start;

  return (read_entries (self, &p) && read_trailer (self, p)) || refuse (error);
}

void
seral_pdf_file_clear (SeralPdfFile *self)
{
  g_clear_pointer (&self->offsets, g_array_unref);
}

/* Finds the dictionary that an object is. FALSE for what is not there, or is something else. */
gboolean
seral_pdf_file_get_object (SeralPdfFile *self,
                           guint         number,
                           SeralPdfSpan *dictionary)
{
  const char *end = self->data + self->length;
  const char *p;
  guint64 n = 0;

  if (number >= self->offsets->len || g_array_index (self->offsets, gsize, number) == 0)
    return FALSE;

  p = self->data + g_array_index (self->offsets, gsize, number);
  if (!read_number (&p, end, &n) || n != number || !starts_with (p, end, " 0 obj"))
    return FALSE;

  dictionary->start = skip_space (p + strlen (" 0 obj"), end);
  if (!starts_with (dictionary->start, end, "<<"))
    return FALSE;
  dictionary->end = skip_value (dictionary->start, end, 0);

  return dictionary->end != NULL;
}

/* Finds what a dictionary says of @key. */
gboolean
seral_pdf_dictionary_find (const SeralPdfSpan *dictionary,
                           const char         *key,
                           SeralPdfSpan       *value)
{
  const char *end = dictionary->end - 2;
  const char *p = skip_space (dictionary->start + 2, end);

  while (p < end && *p == '/')
    {
      const char *name = p + 1;
      gboolean found;

      p = skip_token (name, end);
      found = (gsize) (p - name) == strlen (key) && memcmp (name, key, strlen (key)) == 0;
      value->start = skip_space (p, end);
      value->end = skip_value (value->start, end, 0);
      if (value->end == NULL)
        return FALSE;
      if (found)
        return TRUE;
      p = skip_space (value->end, end);
    }

  return FALSE;
}

gboolean
seral_pdf_value_is_name (const SeralPdfSpan *value,
                         const char         *name)
{
  gsize length = strlen (name);

  return (gsize) (value->end - value->start) == length + 1 && value->start[0] == '/' &&
         memcmp (value->start + 1, name, length) == 0;
}

gboolean
seral_pdf_value_is_reference (const SeralPdfSpan *value,
                              guint              *number)
{
  const char *p = value->start;
  guint64 n = 0;

  if (value->end - value->start < 5 || value->end[-1] != 'R' || !read_number (&p, value->end, &n) || n > MAX_OBJECTS)
    return FALSE;
  *number = (guint) n;

  return TRUE;
}

/* Steps to the next value of an array; @value has no start before the first. What is no array is one value. */
gboolean
seral_pdf_array_next (const SeralPdfSpan *array,
                      SeralPdfSpan       *value)
{
  gboolean is_array = array->start[0] == '[';
  const char *end = is_array ? array->end - 1 : array->end;
  const char *from = value->start != NULL ? value->end : is_array ? array->start + 1 : array->start;

  value->start = skip_space (from, end);
  if (value->start >= end)
    return FALSE;
  value->end = skip_value (value->start, end, 0);

  return value->end != NULL;
}
