/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-print.h"
#include "chart/seral-scene-cairo.h"

#define WHITE 0xffffff

static GtkPaperSize *
create_paper_size (const SeralPaper *paper)
{
  if (g_str_equal (paper->id, "a3"))
    return gtk_paper_size_new (GTK_PAPER_NAME_A3);
  if (g_str_equal (paper->id, "a4"))
    return gtk_paper_size_new (GTK_PAPER_NAME_A4);
  if (g_str_equal (paper->id, "a5"))
    return gtk_paper_size_new (GTK_PAPER_NAME_A5);
  if (g_str_equal (paper->id, "letter"))
    return gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  if (g_str_equal (paper->id, "legal"))
    return gtk_paper_size_new (GTK_PAPER_NAME_LEGAL);

  return gtk_paper_size_new_custom (paper->id, paper->id, paper->width, paper->height, GTK_UNIT_POINTS);
}

static GtkPageSetup *
create_page_setup (const SeralExportSettings *settings)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = create_paper_size (settings->paper);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, settings->landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                             : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

/* A page is printed in its own size; on another paper it fills as much as it can. */
static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                number,
           GPtrArray         *pages)
{
  SeralScene *page = g_ptr_array_index (pages, number);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / seral_scene_get_width (page), height / seral_scene_get_height (page));

  cairo_save (cr);
  /* Sizes of paper are known in millimetres or in points, and differ by less than anybody sees. */
  if (ABS (width - seral_scene_get_width (page)) > 1 || ABS (height - seral_scene_get_height (page)) > 1)
    {
      cairo_translate (cr, (width - seral_scene_get_width (page) * scale) / 2,
                       (height - seral_scene_get_height (page) * scale) / 2);
      cairo_scale (cr, scale, scale);
    }
  if (seral_scene_get_background (page) != WHITE)
    seral_scene_draw_background (page, cr);
  seral_scene_draw (page, cr);
  cairo_restore (cr);
}

static void
release_pages (gpointer  pages,
               GClosure *closure)
{
  g_ptr_array_unref (pages);
}

/**
 * seral_print_new:
 * @pages: (element-type SeralScene): pages, as a preview shows them; at least one
 * @settings: what they were laid out for
 * @name: what the job is called
 *
 * Prepares to print pages: the very ones of the preview, on the paper they were
 * made for, from edge to edge, since they have margins of their own.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *
seral_print_new (GPtrArray                 *pages,
                 const SeralExportSettings *settings,
                 const char                *name)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);
  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  operation = gtk_print_operation_new ();
  setup = create_page_setup (settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page), g_ptr_array_ref (pages), release_pages, 0);

  return operation;
}
