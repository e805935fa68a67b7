/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-mo-file.h"
#include "base/seral-plural.h"

/* The format is described in the manual of GNU gettext, “The Format of GNU MO
 * Files”: a header of 32-bit numbers, then two tables of length and offset. */
#define MAGIC 0x950412deu
#define HEADER_SIZE 20
#define ENTRY_SIZE 8

/* Between the context and the message of an original. */
#define CONTEXT_END '\004'

struct _SeralMoFile
{
  GBytes *bytes;
  const char *data; /* of bytes */
  gsize size;
  gboolean is_swapped;
  guint n_messages;
  guint originals; /* offset of the table */
  guint translations;
  SeralPlural *plural; /* (nullable): of Germanic languages without one */
};

static guint32
read_number (const SeralMoFile *self,
             gsize              offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);

  return self->is_swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static const char *
get_text (const SeralMoFile *self,
          guint              table,
          guint              index,
          gsize             *length)
{
  gsize entry = table + (gsize) index * ENTRY_SIZE;

  *length = read_number (self, entry);
  return self->data + read_number (self, entry + 4);
}

/* Whether all texts of a table lie in the file, end in a nul and are UTF-8.
 * No two share their bytes, or a small file could keep this busy for long. */
static gboolean
check_table (const SeralMoFile *self,
             guint              table)
{
  gsize total = 0;

  if (table > self->size || self->n_messages > (self->size - table) / ENTRY_SIZE)
    return FALSE;

  for (guint i = 0; i < self->n_messages; i++)
    {
      gsize entry = table + (gsize) i * ENTRY_SIZE;
      gsize length = read_number (self, entry);
      gsize offset = read_number (self, entry + 4);

      if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
        return FALSE;

      total += length + 1;
      if (total > self->size)
        return FALSE;

      /* The forms of a plural are parted by nuls, which only here are no fault. */
      for (gsize begin = 0; begin <= length; begin += strlen (self->data + offset + begin) + 1)
        if (!g_utf8_validate (self->data + offset + begin, -1, NULL))
          return FALSE;
    }

  return TRUE;
}

static gboolean
check_header (SeralMoFile *self)
{
  if (self->size < HEADER_SIZE)
    return FALSE;

  self->is_swapped = read_number (self, 0) != MAGIC;
  if (read_number (self, 0) != MAGIC)
    return FALSE;

  /* The upper half is the major revision; minor ones only add to the file. */
  if (read_number (self, 4) >> 16 > 1)
    return FALSE;

  self->n_messages = read_number (self, 8);
  self->originals = read_number (self, 12);
  self->translations = read_number (self, 16);

  return check_table (self, self->originals) && check_table (self, self->translations);
}

/* Finds a line of the catalogue's own header, which translates the empty text. */
static const char *
find_field (const SeralMoFile *self,
            const char        *name)
{
  const char *line = seral_mo_file_lookup (self, NULL, "");

  while (line != NULL)
    {
      if (g_ascii_strncasecmp (line, name, strlen (name)) == 0)
        return line + strlen (name);

      line = strchr (line, '\n');
      if (line != NULL)
        line++;
    }

  return NULL;
}

/* Orders an original before or after a message with its context, by bytes. */
static int
compare (const char *original,
         const char *context,
         const char *message)
{
  if (context != NULL)
    {
      gsize length = strlen (context);
      int order = strncmp (original, context, length);

      if (order != 0)
        return order;
      if (original[length] != CONTEXT_END)
        return (guchar) original[length] < CONTEXT_END ? -1 : 1;
      original += length + 1;
    }

  return strcmp (original, message);
}

/* Finds a translation by halves: the originals are in order. */
static const char *
find (const SeralMoFile *self,
      const char        *context,
      const char        *message,
      gsize             *length)
{
  guint first = 0;
  guint end = self->n_messages;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = compare (get_text (self, self->originals, middle, length), context, message);

      if (order == 0)
        return get_text (self, self->translations, middle, length);
      if (order < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return NULL;
}

/**
 * seral_mo_file_new:
 * @bytes: what the file holds
 * @error: return location for an error of %G_IO_ERROR
 *
 * Opens a catalogue of either byte order. Its texts must be UTF-8.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
SeralMoFile *
seral_mo_file_new (GBytes  *bytes,
                   GError **error)
{
  g_autoptr (SeralMoFile) self = NULL;
  const char *plural;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (SeralMoFile, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);

  if (!check_header (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("This is not a catalogue of translations (.mo) in UTF-8."));
      return NULL;
    }

  plural = find_field (self, "Plural-Forms:");
  if (plural != NULL)
    self->plural = seral_plural_parse (plural);

  return g_steal_pointer (&self);
}

/**
 * seral_mo_file_free:
 * @self: (transfer full): a catalogue
 *
 * Frees a catalogue and all texts that were got from it.
 */
void
seral_mo_file_free (SeralMoFile *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->plural, seral_plural_free);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * seral_mo_file_lookup:
 * @self: a catalogue
 * @context: (nullable): what tells equal messages apart (msgctxt)
 * @message: the message in the source
 *
 * Returns: (transfer none) (nullable): the translation, or %NULL if there is none
 */
const char *
seral_mo_file_lookup (const SeralMoFile *self,
                      const char        *context,
                      const char        *message)
{
  gsize length;
  const char *translation;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  translation = find (self, context, message, &length);

  return translation != NULL && *translation != '\0' ? translation : NULL;
}

/**
 * seral_mo_file_lookup_plural:
 * @self: a catalogue
 * @singular: the message in the source for one
 * @n: how many there are
 *
 * Returns: (transfer none) (nullable): the translation for so many, or %NULL if
 *   there is none
 */
const char *
seral_mo_file_lookup_plural (const SeralMoFile *self,
                             const char        *singular,
                             gulong             n)
{
  gsize length;
  const char *form, *end;
  guint chosen;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (singular != NULL, NULL);

  form = find (self, NULL, singular, &length);
  if (form == NULL)
    return NULL;

  end = form + length;
  for (chosen = self->plural != NULL ? seral_plural_choose (self->plural, n) : n != 1; chosen > 0; chosen--)
    {
      form += strlen (form) + 1;
      if (form > end)
        return NULL;
    }

  return *form != '\0' ? form : NULL;
}
