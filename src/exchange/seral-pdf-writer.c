/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "base/seral-catalogue.h"
#include "chart/seral-scene-cairo.h"
#include "exchange/seral-export.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-page-marks.h"
#include "exchange/seral-pdf-update.h"
#include "exchange/seral-pdf-writer.h"

#define WHITE 0xffffff

/* Bookmarks may lie this deep in each other. */
#define MAX_DEPTH 6

struct _SeralPdfWriter
{
  GByteArray      *bytes;    /* (owned) */
  cairo_surface_t *surface;  /* (owned) */
  cairo_t         *cr;       /* (owned) */
  guint            n_pages;
  GPtrArray       *open;     /* (owned) (element-type utf8) elements that are begun */
  SeralPdfNotes   *notes;    /* (owned) what cairo does not write */
  char            *language; /* (owned) of the first page */
  gboolean         rtl;
  int              parents[MAX_DEPTH + 1];   /* the bookmark that was added last at each level */
};

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * seral_pdf_writer_new:
 *
 * Begins a PDF.
 *
 * Returns: (transfer full): the writer
 */
SeralPdfWriter *
seral_pdf_writer_new (void)
{
  SeralPdfWriter *self = g_new0 (SeralPdfWriter, 1);

  self->bytes = g_byte_array_new ();
  self->open = g_ptr_array_new ();
  self->notes = seral_pdf_notes_new ();
  /* Each page sets its own size. */
  self->surface = cairo_pdf_surface_create_for_stream (append, self->bytes, 1, 1);
  /* A plain list of objects, which seral_pdf_update() can add to: later ones than 1.16 pack them in PDF 1.5. */
  cairo_pdf_surface_restrict_to_version (self->surface,
                                         cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 0) ? CAIRO_PDF_VERSION_1_5
                                                                                            : CAIRO_PDF_VERSION_1_4);
  self->cr = cairo_create (self->surface);

  return self;
}

/**
 * seral_pdf_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees a writer, finished or not.
 */
void
seral_pdf_writer_free (SeralPdfWriter *self)
{
  g_return_if_fail (self != NULL);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->open);
  seral_pdf_notes_free (self->notes);
  g_free (self->language);
  g_free (self);
}

/* Attributes hold whole numbers: cairo writes and reads others in the locale's way. */
static void
begin_tag (SeralPdfWriter      *self,
           const SeralPageMark *mark)
{
  g_autofree char *attributes = NULL;

  if (g_str_equal (mark->tag, CAIRO_TAG_LINK))
    {
      if (mark->address != NULL)
        attributes = g_strdup_printf ("uri='%s'", mark->address);
      else
        attributes = g_strdup_printf ("page=%u pos=[0 %d]", mark->page + 1, (int) mark->y);
    }
  cairo_tag_begin (self->cr, mark->tag, attributes);
}

/* An element that was begun on this page or an earlier one ends. */
static void
end_tag (SeralPdfWriter *self)
{
  const char *tag = g_ptr_array_index (self->open, self->open->len - 1);

  cairo_tag_end (self->cr, tag);
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

static void
take_mark (SeralPdfWriter      *self,
           const SeralPageMark *mark)
{
  if (mark->kind == SERAL_PAGE_MARK_END)
    {
      end_tag (self);
      return;
    }

  begin_tag (self, mark);
  g_ptr_array_add (self->open, (gpointer) g_intern_string (mark->tag));
  seral_pdf_notes_add (self->notes, mark->tag, mark->text);
}

static void
set_page_label (SeralPdfWriter *self)
{
  g_autofree char *label = g_strdup_printf ("%u", self->n_pages + 1);

  cairo_pdf_surface_set_page_label (self->surface, label);
}

/**
 * seral_pdf_writer_add_marked_page:
 * @self: a writer that is not finished
 * @page: a page, of any size
 * @marks: (array length=n_marks): what its parts are
 * @n_marks: how many
 *
 * Draws the next page, with its structure. Elements that it leaves open go on on
 * the next. Paper is white without ink.
 */
void
seral_pdf_writer_add_marked_page (SeralPdfWriter      *self,
                                  SeralScene          *page,
                                  const SeralPageMark *marks,
                                  guint                n_marks)
{
  guint n_items = 0;
  guint drawn = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  /* A page is ended by the next: the last one must not be before the elements are. */
  if (self->n_pages > 0)
    cairo_show_page (self->cr);
  cairo_pdf_surface_set_size (self->surface, seral_scene_get_width (page), seral_scene_get_height (page));
  set_page_label (self);
  /* Exactly one element around everything, or readers reject the structure. */
  if (self->n_pages == 0)
    {
      self->language = g_strdup (seral_scene_get_language (page));
      self->rtl = seral_scene_is_rtl (page);
      cairo_tag_begin (self->cr, "Document", NULL);
    }
  if (seral_scene_get_background (page) != WHITE)
    seral_scene_draw_background (page, self->cr);

  seral_scene_get_items (page, &n_items);
  for (guint i = 0; i <= n_marks; i++)
    {
      guint next = i < n_marks ? marks[i].item : n_items;

      seral_scene_draw_items (page, self->cr, drawn, next - drawn);
      drawn = next;
      if (i < n_marks)
        take_mark (self, &marks[i]);
    }

  self->n_pages++;
}

/**
 * seral_pdf_writer_add_page:
 * @self: a writer that is not finished
 * @page: a page, of any size
 *
 * Draws the next page, which holds a picture and the texts above and below it; see
 * seral_page_marks_new().
 */
void
seral_pdf_writer_add_page (SeralPdfWriter *self,
                           SeralScene     *page)
{
  g_autoptr (GArray) marks = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  marks = seral_page_marks_new (page);
  seral_pdf_writer_add_marked_page (self, page, (gconstpointer) marks->data, marks->len);
}

/**
 * seral_pdf_writer_add_bookmark:
 * @self: a writer that is not finished
 * @level: from 1; at most one deeper than the bookmark before
 * @title: what it says
 * @page: where it leads to, from 0
 * @y: where on that page
 *
 * Adds a bookmark below those that were added before.
 */
void
seral_pdf_writer_add_bookmark (SeralPdfWriter *self,
                               guint           level,
                               const char     *title,
                               guint           page,
                               double          y)
{
  g_autofree char *attributes = NULL;
  int parent = CAIRO_PDF_OUTLINE_ROOT;
  int added;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= MAX_DEPTH);
  g_return_if_fail (title != NULL);

  for (guint i = 1; i < level; i++)
    if (self->parents[i] != CAIRO_PDF_OUTLINE_ROOT)
      parent = self->parents[i];

  attributes = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) y);
  added = cairo_pdf_surface_add_outline (self->surface, parent, title, attributes,
                                         level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  self->parents[level] = added;
  for (guint i = level + 1; i <= MAX_DEPTH; i++)
    self->parents[i] = CAIRO_PDF_OUTLINE_ROOT;
}

/**
 * seral_pdf_writer_get_n_pages:
 * @self: a writer
 *
 * Returns: how many pages were added
 */
guint
seral_pdf_writer_get_n_pages (SeralPdfWriter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

/* The time the file says it was made at; cairo knows nothing of reproducible builds. */
static char *
dup_date (void)
{
  g_autoptr (GDateTime) date = seral_export_get_time ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t       *surface,
              const SeralExportInfo *info,
              const char            *date)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->organisation);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  if (info->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Seral " SERAL_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/* What cairo left out. Should a later cairo write another kind of file, that one is as good as it makes it. */
static GBytes *
complete (SeralPdfWriter        *self,
          const SeralExportInfo *info,
          const char            *date)
{
  g_autoptr (GBytes) plain = g_bytes_new (self->bytes->data, self->bytes->len);
  g_autoptr (GError) error = NULL;
  GBytes *whole = seral_pdf_update (plain, info, self->language, self->rtl, date, self->notes, &error);

  if (whole == NULL)
    {
      g_info ("A PDF was left as cairo %s made it: %s", cairo_version_string (), error->message);
      return g_steal_pointer (&plain);
    }

  return whole;
}

/**
 * seral_pdf_writer_finish:
 * @self: a writer with at least one page
 * @info: what the file says of itself
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED
 *
 * Ends the PDF, with text that can be searched and fonts embedded. With
 * SOURCE_DATE_EPOCH set, equal pages give equal bytes.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_pdf_writer_finish (SeralPdfWriter         *self,
                         const SeralExportInfo  *info,
                         GError                **error)
{
  g_autofree char *date = NULL;
  cairo_status_t status;

  g_return_val_if_fail (self != NULL && self->n_pages > 0, NULL);
  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  while (self->open->len > 0)
    end_tag (self);
  cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);
  date = dup_date ();
  set_metadata (self->surface, info, date);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  /* Some errors are known only now. */
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (seral_catalogue_get_default (), "The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return complete (self, info, date);
}
