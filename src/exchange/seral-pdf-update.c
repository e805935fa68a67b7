/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-catalogue.h"
#include "exchange/seral-export.h"
#include "exchange/seral-pdf-file-private.h"
#include "exchange/seral-pdf-metadata.h"
#include "exchange/seral-pdf-update.h"

/* The elements of a report lie less deep in each other. */
#define MAX_DEPTH 32

/* A file that is added to: what cairo wrote stays as it is, newer objects stand behind it. */
typedef struct
{
  SeralPdfFile   file;
  GString       *added;      /* (owned) what is added to it */
  GArray        *numbers;    /* (owned) (element-type guint) of the objects that are added, and… */
  GArray        *offsets;    /* (owned) (element-type gsize) …where they begin */
  guint          n_objects;
  SeralPdfNotes *notes;
  guint          n_notes;    /* how many have found their element */
} Update;

static void
update_clear (Update *update)
{
  seral_pdf_file_clear (&update->file);
  g_string_free (update->added, TRUE);
  g_array_unref (update->numbers);
  g_array_unref (update->offsets);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Update, update_clear)

static void
begin_object (Update *update,
              guint   number)
{
  gsize offset = update->file.length + update->added->len;

  g_array_append_val (update->numbers, number);
  g_array_append_val (update->offsets, offset);
  g_string_append_printf (update->added, "%u 0 obj\n", number);
}

static void
end_object (Update *update)
{
  g_string_append (update->added, "\nendobj\n");
}

/* A text as PDF has it: in ASCII where that is enough, else in UTF-16. */
static void
append_text (GString    *string,
             const char *text)
{
  if (g_str_is_ascii (text))
    {
      g_string_append_c (string, '(');
      for (const char *p = text; *p != '\0'; p++)
        {
          if (strchr ("()\\", *p) != NULL)
            g_string_append_c (string, '\\');
          g_string_append_c (string, g_ascii_iscntrl (*p) ? ' ' : *p);
        }
      g_string_append_c (string, ')');
      return;
    }

  {
    glong n = 0;
    g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

    g_string_append (string, "<feff");
    for (glong i = 0; i < n; i++)
      g_string_append_printf (string, "%04x", units[i]);
    g_string_append_c (string, '>');
  }
}

/* An object as it was, with more at its end. */
static void
extend_object (Update             *update,
               guint               number,
               const SeralPdfSpan *dictionary,
               const char         *more)
{
  begin_object (update, number);
  g_string_append_len (update->added, dictionary->start, dictionary->end - 2 - dictionary->start);
  g_string_append_printf (update->added, "   %s\n>>", more);
  end_object (update);
}

/* Says of a Figure what it shows, and of a TH what it is the head of. */
static gboolean
note_element (Update             *update,
              guint               number,
              const SeralPdfSpan *dictionary,
              const char         *tag)
{
  const char *text = NULL;
  g_autoptr (GString) more = NULL;

  if (!seral_pdf_notes_get (update->notes, update->n_notes, tag, &text))
    return FALSE;
  update->n_notes++;
  if (text == NULL || text[0] == '\0')
    return TRUE;

  more = g_string_new (NULL);
  if (g_str_equal (tag, "Figure"))
    {
      g_string_append (more, "/Alt ");
      append_text (more, text);
    }
  else
    {
      g_string_append_printf (more, "/A << /O /Table /Scope /%s >>", text);
    }
  extend_object (update, number, dictionary, more->str);

  return TRUE;
}

/* Goes through the elements in their order. */
static gboolean
walk (Update             *update,
      const SeralPdfSpan *children,
      guint               depth)
{
  SeralPdfSpan child = { NULL, NULL };
  guint number = 0;

  while (seral_pdf_array_next (children, &child))
    {
      SeralPdfSpan element, tag, below;

      /* A number is content of a page. */
      if (!seral_pdf_value_is_reference (&child, &number))
        continue;
      if (depth > MAX_DEPTH || !seral_pdf_file_get_object (&update->file, number, &element) ||
          !seral_pdf_dictionary_find (&element, "S", &tag))
        return FALSE;
      if (seral_pdf_value_is_name (&tag, "Figure") && !note_element (update, number, &element, "Figure"))
        return FALSE;
      if (seral_pdf_value_is_name (&tag, "TH") && !note_element (update, number, &element, "TH"))
        return FALSE;
      if (seral_pdf_dictionary_find (&element, "K", &below) && !walk (update, &below, depth + 1))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_document (Update             *update,
             const SeralPdfSpan *children)
{
  SeralPdfSpan element, tag;
  guint number = 0;

  return seral_pdf_value_is_reference (children, &number) &&
         seral_pdf_file_get_object (&update->file, number, &element) &&
         seral_pdf_dictionary_find (&element, "S", &tag) && seral_pdf_value_is_name (&tag, "Document");
}

/* Exactly one, around everything. */
static gboolean
has_document (Update             *update,
              const SeralPdfSpan *children)
{
  SeralPdfSpan child = { NULL, NULL };

  return seral_pdf_array_next (children, &child) && is_document (update, &child) &&
         !seral_pdf_array_next (children, &child);
}

/* Returns the number of the structure, or 0. */
static guint
update_structure (Update             *update,
                  const SeralPdfSpan *catalogue)
{
  SeralPdfSpan value, root, children;
  guint number = 0;

  if (!seral_pdf_dictionary_find (catalogue, "StructTreeRoot", &value) ||
      !seral_pdf_value_is_reference (&value, &number) ||
      !seral_pdf_file_get_object (&update->file, number, &root) ||
      !seral_pdf_dictionary_find (&root, "K", &children) || !has_document (update, &children) ||
      !walk (update, &children, 0) || update->n_notes != seral_pdf_notes_get_n (update->notes))
    return 0;

  return number;
}

/* With the keyboard, links are gone through in the order of the structure. */
static gboolean
update_pages (Update             *update,
              const SeralPdfSpan *catalogue)
{
  SeralPdfSpan value, pages, kids;
  SeralPdfSpan kid = { NULL, NULL };
  guint number = 0;

  if (!seral_pdf_dictionary_find (catalogue, "Pages", &value) || !seral_pdf_value_is_reference (&value, &number) ||
      !seral_pdf_file_get_object (&update->file, number, &pages) || !seral_pdf_dictionary_find (&pages, "Kids", &kids))
    return FALSE;

  while (seral_pdf_array_next (&kids, &kid))
    {
      SeralPdfSpan page;

      if (!seral_pdf_value_is_reference (&kid, &number) || !seral_pdf_file_get_object (&update->file, number, &page))
        return FALSE;
      extend_object (update, number, &page, "/Tabs /S");
    }

  return TRUE;
}

static void
update_catalogue (Update             *update,
                  const SeralPdfSpan *catalogue,
                  guint               structure,
                  guint               metadata,
                  const char         *language,
                  gboolean            rtl)
{
  static const char * const kept[] = { "Pages", "Outlines", "PageLabels", "Names", "Dests", NULL };
  SeralPdfSpan value;

  begin_object (update, update->file.root);
  g_string_append (update->added, "<< /Type /Catalog\n   /Version /1.7\n");
  for (guint i = 0; kept[i] != NULL; i++)
    if (seral_pdf_dictionary_find (catalogue, kept[i], &value))
      g_string_append_printf (update->added, "   /%s %.*s\n", kept[i], (int) (value.end - value.start), value.start);
  g_string_append_printf (update->added, "   /StructTreeRoot %u 0 R\n   /MarkInfo << /Marked true >>\n", structure);
  g_string_append_printf (update->added, "   /Metadata %u 0 R\n   /Lang ", metadata);
  append_text (update->added, language);
  g_string_append_printf (update->added, "\n   /ViewerPreferences << /DisplayDocTitle true%s >>\n>>",
                          rtl ? " /Direction /R2L" : "");
  end_object (update);
}

static guint
add_metadata (Update                *update,
              const SeralExportInfo *info,
              const char            *language,
              const char            *date)
{
  g_autofree char *xmp = seral_pdf_metadata_new (info, language, date);
  guint number = update->n_objects++;

  begin_object (update, number);
  g_string_append_printf (update->added, "<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream",
                          strlen (xmp), xmp);
  end_object (update);

  return number;
}

/* The list of what was added, and what leads to the one before. */
static void
add_list (Update *update)
{
  gsize start = update->file.length + update->added->len;
  g_autofree char *id = g_compute_checksum_for_data (G_CHECKSUM_MD5, (const guchar *) update->file.data,
                                                     update->file.length);

  g_string_append (update->added, "xref\n");
  for (guint i = 0; i < update->numbers->len; i++)
    g_string_append_printf (update->added, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                            g_array_index (update->numbers, guint, i), g_array_index (update->offsets, gsize, i));
  g_string_append_printf (update->added,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT "\n"
                          "   /ID [ <%s> <%s> ]\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          update->n_objects, update->file.root, update->file.info, update->file.start, id, id, start);
}

/**
 * seral_pdf_update:
 * @pdf: a file as cairo wrote it, of PDF 1.4
 * @info: what it says of itself
 * @language: its language, as BCP 47 has it
 * @rtl: whether it is read from right to left
 * @date: when it was made, as ISO 8601 has it
 * @notes: what is to be said of its elements
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED
 *
 * Adds to a file what cairo does not write: its language, that its title is to be
 * shown, metadata (XMP), an identity, what its figures show, and what its table heads
 * are the heads of. What cairo wrote stays as it is and the rest stands behind it,
 * which is what PDF calls an incremental update. Works over cairo's own output alone
 * (1.16 to 1.18 are known), and refuses what it does not know. Equal input gives
 * equal bytes.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_pdf_update (GBytes                 *pdf,
                  const SeralExportInfo  *info,
                  const char             *language,
                  gboolean                rtl,
                  const char             *date,
                  SeralPdfNotes          *notes,
                  GError                **error)
{
  g_auto (Update) update = { .notes = notes };
  SeralCatalogue *catalogue = seral_catalogue_get_default ();
  SeralPdfSpan root = { NULL, NULL };
  guint structure = 0;
  guint metadata;
  GString *whole;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (info != NULL && language != NULL && date != NULL && notes != NULL, NULL);

  update.added = g_string_new (NULL);
  update.numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  update.offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (!seral_pdf_file_open (&update.file, pdf, error))
    return NULL;

  update.n_objects = update.file.offsets->len;
  if (seral_pdf_file_get_object (&update.file, update.file.root, &root))
    structure = update_structure (&update, &root);
  if (structure == 0 || !update_pages (&update, &root))
    {
      g_set_error_literal (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                           seral_text (catalogue, "The structure of the PDF is not the one that was written"));
      return NULL;
    }

  metadata = add_metadata (&update, info, language, date);
  update_catalogue (&update, &root, structure, metadata, language, rtl);
  add_list (&update);

  whole = g_string_sized_new (update.file.length + update.added->len + 1);
  g_string_append_len (whole, update.file.data, (gssize) update.file.length);
  g_string_append_len (whole, update.added->str, (gssize) update.added->len);

  return g_string_free_to_bytes (whole);
}
