/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app-support.h"
#include "app/seral-chart-card.h"
#include "app/seral-chart-view.h"
#include "app/seral-export-pane.h"
#include "app/seral-export-work.h"
#include "app/seral-page-view.h"
#include "app/seral-picture.h"
#include "app/seral-print.h"
#include "exchange/seral-export-page.h"
#include "page-support.h"

static GPtrArray *
create_pages (SeralExportWork  *work,
              SeralExportWhat   what,
              const char       *paper,
              gboolean          landscape,
              SeralExportOrder *order)
{
  *order = (SeralExportOrder) { .what = what, .kind = seral_chart_kind_find ("staircase"), .label = "Confidential" };
  seral_export_settings_init (&order->settings, SERAL_EXPORT_PDF);
  order->settings.paper = seral_paper_find (paper);
  order->settings.landscape = landscape;

  return seral_export_work_create_pages (work, order);
}

/* What a provider gives for a type, to the end. */
static GBytes *
read_content (GdkContentProvider *provider,
              const char         *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_async (provider, type, stream, G_PRIORITY_DEFAULT, NULL, support_ready_cb,
                                              &result);
  support_wait_until (result != NULL);
  g_assert_true (gdk_content_provider_write_mime_type_finish (provider, result, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_begins (GBytes     *bytes,
               const char *begin)
{
  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (begin));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (begin), begin, strlen (begin));
}

static void
assert_picture (GdkContentProvider *provider)
{
  g_autoptr (GdkContentFormats) formats =
    gdk_content_formats_union_serialize_mime_types (gdk_content_provider_ref_formats (provider));
  g_autoptr (GBytes) svg = NULL;

  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));

  svg = read_content (provider, "image/svg+xml");
  assert_begins (svg, "<?xml");
}

static GdkContentProvider *
get_clipboard_content (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));

  g_assert_nonnull (content);

  return content;
}

/* The card of a session's chart, in a window. */
static GtkWidget *
present_card (SeralSession  *session,
              GtkWidget    **window)
{
  GtkWidget *card = g_object_new (SERAL_TYPE_CHART_CARD, NULL);

  seral_chart_card_show (SERAL_CHART_CARD (card), session);
  *window = page_present (card, 700, 600);

  return card;
}

static void
test_copy (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *window;
  GtkWidget *card = present_card (session, &window);

  g_assert_true (gtk_widget_activate_action (card, "chart.copy", NULL));
  assert_picture (get_clipboard_content (card));

  page_close (window);
  g_assert_finalize_object (session);
}

static GtkToggleButton *
find_table_button (GtkWidget *card)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = page_find (card, GTK_TYPE_TOGGLE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Show as a Table") == 0)
        return GTK_TOGGLE_BUTTON (button);
    }
}

/* As a table, it is copied as text. */
static void
test_copy_table (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *window;
  GtkWidget *card = present_card (session, &window);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  gtk_toggle_button_set_active (find_table_button (card), TRUE);
  g_assert_true (gtk_widget_activate_action (card, "chart.copy", NULL));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (get_clipboard_content (card), &value, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_value_get_string (&value), "Stage"));

  page_close (window);
  g_assert_finalize_object (session);
}

static GtkDragSource *
find_drag_source (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return GTK_DRAG_SOURCE (controller);
    }

  return NULL;
}

static char *
get_dragged_path (GdkContentProvider *content)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_FILE);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);

  return g_file_get_path (g_value_get_object (&value));
}

/* A chart leaves as a picture, and as a file, which goes when nobody can want it any more. */
static void
test_drag (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *window;
  GtkWidget *card = present_card (session, &window);
  GtkDragSource *source = find_drag_source (page_find (card, SERAL_TYPE_CHART_VIEW, 0));
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_assert_nonnull (source);
  g_signal_emit_by_name (source, "prepare", 5.0, 5.0, &content);
  g_assert_nonnull (content);
  assert_picture (content);

  path = get_dragged_path (content);
  g_assert_true (g_str_has_suffix (path, "/Acme Staircase.png"));
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (data, 4, "\x89PNG", 4);

  page_close (window);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (session);
}

/* The page that is seen is what is dragged out of the preview. */
static void
test_drag_preview (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *pane = seral_export_pane_new (session);
  GtkWidget *window = page_present (pane, 1000, 700);
  GtkWidget *preview = gtk_widget_get_ancestor (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0),
                                                g_type_from_name ("SeralExportPreview"));
  g_autoptr (GdkContentProvider) content = NULL;

  g_signal_emit_by_name (find_drag_source (preview), "prepare", 5.0, 5.0, &content);
  g_assert_nonnull (content);
  assert_picture (content);

  page_close (window);
  g_assert_finalize_object (session);
}

/* Prints into a file, as a person does who chooses to. */
static GBytes *
print_to_file (GPtrArray              *pages,
               const SeralExportOrder *order)
{
  g_autoptr (GtkPrintOperation) operation = seral_print_new (pages, &order->settings, "Acme");
  g_autofree char *folder = support_make_folder ();
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  support_remove_folder (folder);

  return g_bytes_new_take (data, length);
}

/* The pixels of a PDF's pages, as another program sees them; NULL where it is not there. */
static char *
render (GBytes *pdf)
{
  g_autofree char *program = g_find_program_in_path ("pdftoppm");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    return NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "-r", "50",
                              "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &pixels, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pixels);
}

/* What is printed looks like what is exported, to the last pixel, on every paper and both ways. */
static void
test_print (void)
{
  static const struct
  {
    SeralExportWhat  what;
    const char      *paper;
    gboolean         landscape;
  } cases[] = {
    { SERAL_EXPORT_WHAT_BOARD, "a4", FALSE },
    { SERAL_EXPORT_WHAT_BOARD, "letter", FALSE },
    { SERAL_EXPORT_WHAT_BOARD, "slide", TRUE },
    { SERAL_EXPORT_WHAT_CHART, "a4", TRUE },
    { SERAL_EXPORT_WHAT_CHARTS, "letter", TRUE },
  };
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralExportWork) work = seral_export_work_new (session, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SeralExportOrder order;
      g_autoptr (GPtrArray) pages = create_pages (work, cases[i].what, cases[i].paper, cases[i].landscape, &order);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) exported = seral_export_work_create_file (work, &order, pages, &error);
      g_autoptr (GBytes) printed = print_to_file (pages, &order);
      g_autofree char *seen = render (exported);
      g_autofree char *on_paper = render (printed);

      g_assert_no_error (error);
      assert_begins (printed, "%PDF-1.");
      g_assert_cmpstr (on_paper, ==, seen);
    }

  g_clear_pointer (&work, seral_export_work_free);
  g_assert_finalize_object (session);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/picture/copy", test_copy);
  g_test_add_func ("/app/picture/copy-table", test_copy_table);
  g_test_add_func ("/app/picture/drag", test_drag);
  g_test_add_func ("/app/picture/drag-preview", test_drag_preview);
  g_test_add_func ("/app/picture/print", test_print);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
