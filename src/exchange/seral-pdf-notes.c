/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-pdf-notes.h"

typedef struct
{
  const char *tag;    /* interned */
  char       *text;   /* (owned) (nullable) */
} Note;

struct _SeralPdfNotes
{
  GArray *notes;
};

static void
clear_note (gpointer data)
{
  g_free (((Note *) data)->text);
}

/**
 * seral_pdf_notes_new:
 *
 * Returns: (transfer full): an empty list
 */
SeralPdfNotes *
seral_pdf_notes_new (void)
{
  SeralPdfNotes *self = g_new0 (SeralPdfNotes, 1);

  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);

  return self;
}

/**
 * seral_pdf_notes_free:
 * @self: (transfer full): notes
 *
 * Frees the notes.
 */
void
seral_pdf_notes_free (SeralPdfNotes *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->notes);
  g_free (self);
}

/**
 * seral_pdf_notes_add:
 * @self: notes
 * @tag: what begins
 * @text: (nullable): what is to be said of it
 *
 * Notes what is to be said of an element that begins, if it is one of which
 * something may be said.
 */
void
seral_pdf_notes_add (SeralPdfNotes *self,
                     const char    *tag,
                     const char    *text)
{
  Note *note;

  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);

  if (strcmp (tag, "Figure") != 0 && strcmp (tag, "TH") != 0)
    return;

  g_array_set_size (self->notes, self->notes->len + 1);
  note = &g_array_index (self->notes, Note, self->notes->len - 1);
  note->tag = g_intern_string (tag);
  note->text = g_strdup (text);
}

/**
 * seral_pdf_notes_get_n:
 * @self: notes
 *
 * Returns: how many there are
 */
guint
seral_pdf_notes_get_n (SeralPdfNotes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->notes->len;
}

/**
 * seral_pdf_notes_get:
 * @self: notes
 * @index: which
 * @tag: what it should be of
 * @text: (out) (nullable): what is to be said
 *
 * Returns: whether there is such a note, of such an element
 */
gboolean
seral_pdf_notes_get (SeralPdfNotes  *self,
                     guint           index,
                     const char     *tag,
                     const char    **text)
{
  const Note *note;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tag != NULL && text != NULL, FALSE);

  if (index >= self->notes->len)
    return FALSE;

  note = &g_array_index (self->notes, Note, index);
  *text = note->text;

  return strcmp (note->tag, tag) == 0;
}
