/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-support.h"
#include "app/seral-export-options.h"
#include "app/seral-export-pane.h"
#include "app/seral-export-work.h"
#include "app/seral-page-view.h"
#include "page-support.h"

static GBytes *
create (SeralExportWork   *work,
        SeralExportWhat    what,
        SeralExportFormat  format,
        guint              n_pages)
{
  SeralExportOrder order = { .what = what, .kind = seral_chart_kind_find ("staircase") };
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  g_assert_true (seral_export_work_offers (what, format));
  seral_export_settings_init (&order.settings, format);
  pages = seral_export_work_create_pages (work, &order);
  g_assert_cmpuint (pages->len, ==, n_pages);
  bytes = seral_export_work_create_file (work, &order, pages, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
assert_begins (SeralExportWork   *work,
               SeralExportWhat    what,
               SeralExportFormat  format,
               guint              n_pages,
               const char        *begin)
{
  g_autoptr (GBytes) bytes = create (work, what, format, n_pages);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (begin));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (begin), begin, strlen (begin));
}

/* The kinds that have something to show of a session's result. */
static guint
count_shown (SeralSession *session)
{
  g_autoptr (SeralExportWork) work = seral_export_work_new (session, NULL);

  return seral_export_work_get_kinds (work)->len;
}

/* The pages of a report are those that are written; fewer parts are fewer pages. */
static void
test_report (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralExportWork) work = seral_export_work_new (session, NULL);
  SeralExportOrder order = { .what = SERAL_EXPORT_WHAT_REPORT, .parts = SERAL_REPORT_ALL_PARTS };
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (seral_export_work_offers (SERAL_EXPORT_WHAT_REPORT, SERAL_EXPORT_PDF));
  g_assert_false (seral_export_work_offers (SERAL_EXPORT_WHAT_REPORT, SERAL_EXPORT_PNG));
  seral_export_settings_init (&order.settings, SERAL_EXPORT_PDF);
  order.settings.landscape = FALSE;
  pages = seral_export_work_create_pages (work, &order);
  g_assert_cmpuint (pages->len, >, 3);
  bytes = seral_export_work_create_file (work, &order, pages, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 7, "%PDF-1.", 7);

  order.parts = SERAL_REPORT_PART_SUMMARY;
  fewer = seral_export_work_create_pages (work, &order);
  g_assert_cmpuint (fewer->len, <, pages->len);
  g_clear_pointer (&work, seral_export_work_free);
  g_assert_finalize_object (session);
}

static void
test_formats (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralExportWork) work = seral_export_work_new (session, NULL);
  guint n = count_shown (session);

  assert_begins (work, SERAL_EXPORT_WHAT_CHART, SERAL_EXPORT_PDF, 1, "%PDF-1.");
  assert_begins (work, SERAL_EXPORT_WHAT_CHART, SERAL_EXPORT_SVG, 1, "<?xml");
  assert_begins (work, SERAL_EXPORT_WHAT_CHART, SERAL_EXPORT_PNG, 1, "\x89PNG");
  assert_begins (work, SERAL_EXPORT_WHAT_CHARTS, SERAL_EXPORT_PDF, n, "%PDF-1.");
  assert_begins (work, SERAL_EXPORT_WHAT_BOARD, SERAL_EXPORT_PDF, 1, "%PDF-1.");
  assert_begins (work, SERAL_EXPORT_WHAT_BOARD, SERAL_EXPORT_PNG, 1, "\x89PNG");
  assert_begins (work, SERAL_EXPORT_WHAT_SCORES, SERAL_EXPORT_JSON, 0, "[");
  assert_begins (work, SERAL_EXPORT_WHAT_SCORES, SERAL_EXPORT_CSV, 0, "");
  assert_begins (work, SERAL_EXPORT_WHAT_ANSWERS, SERAL_EXPORT_CSV, 0, "");
  assert_begins (work, SERAL_EXPORT_WHAT_ANSWERS, SERAL_EXPORT_XLSX, 0, "PK");
  assert_begins (work, SERAL_EXPORT_WHAT_ANSWERS, SERAL_EXPORT_MARKDOWN, 0, "# Acme");
  assert_begins (work, SERAL_EXPORT_WHAT_PLAN, SERAL_EXPORT_CSV, 0, "");
  assert_begins (work, SERAL_EXPORT_WHAT_PLAN, SERAL_EXPORT_MARKDOWN, 0, "# Acme");
  assert_begins (work, SERAL_EXPORT_WHAT_PLAN, SERAL_EXPORT_JSON, 0, "{");
  assert_begins (work, SERAL_EXPORT_WHAT_PLAN, SERAL_EXPORT_CALENDAR, 0, "BEGIN:VCALENDAR");
  g_assert_false (seral_export_work_offers (SERAL_EXPORT_WHAT_PLAN, SERAL_EXPORT_PDF));
  assert_begins (work, SERAL_EXPORT_WHAT_QUESTIONNAIRE, SERAL_EXPORT_HTML, 0, "<!DOCTYPE html>");
  assert_begins (work, SERAL_EXPORT_WHAT_QUESTIONNAIRE, SERAL_EXPORT_CSV, 0, "\xef\xbb\xbfModel,");
  g_assert_true (seral_export_work_offers (SERAL_EXPORT_WHAT_REPORT, SERAL_EXPORT_DOCX));
  g_assert_false (seral_export_work_offers (SERAL_EXPORT_WHAT_ANSWERS, SERAL_EXPORT_PDF));
  g_clear_pointer (&work, seral_export_work_free);
  g_assert_finalize_object (session);
}

static void
test_name (void)
{
  SeralSession *session = support_new_session ("Acme/Partners");
  g_autoptr (SeralExportWork) work = seral_export_work_new (session, NULL);
  SeralExportOrder order = { .what = SERAL_EXPORT_WHAT_CHART, .kind = seral_chart_kind_find ("staircase") };
  const char *date = seral_round_get_date (seral_session_get_round (session));
  g_autofree char *name = NULL;
  g_autofree char *expected = g_strdup_printf ("Acme-Partners Staircase %s.svg", date);

  seral_export_settings_init (&order.settings, SERAL_EXPORT_SVG);
  name = seral_export_work_propose_name (work, &order);
  g_assert_cmpstr (name, ==, expected);
  g_clear_pointer (&work, seral_export_work_free);
  g_assert_finalize_object (session);
}

static AdwComboRow *
find_row (GtkWidget  *page,
          const char *title)
{
  return ADW_COMBO_ROW (gtk_widget_get_ancestor (page_find_label (page, title), ADW_TYPE_COMBO_ROW));
}

static SeralExportOrder
get_order (GtkWidget *page)
{
  SeralExportOrder order;

  seral_export_options_get_order (SERAL_EXPORT_OPTIONS (page_find (page, SERAL_TYPE_EXPORT_OPTIONS, 0)), &order);

  return order;
}

/* A board page stands on paper and lies on a slide, until somebody says else. */
static void
test_board (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *pane = seral_export_pane_new (session);
  GtkWidget *window = page_present (pane, 1000, 700);
  guint n = count_shown (session);

  adw_combo_row_set_selected (find_row (pane, "What"), n + 1);
  page_settle ();
  g_assert_cmpint (get_order (pane).what, ==, SERAL_EXPORT_WHAT_BOARD);
  g_assert_false (get_order (pane).settings.landscape);
  g_assert_null (page_find_label (pane, "Marks"));

  for (guint i = 0; i < seral_paper_get_n (); i++)
    if (seral_paper_get (i) == seral_paper_find ("slide"))
      adw_combo_row_set_selected (find_row (pane, "Paper"), i);
  g_assert_true (get_order (pane).settings.landscape);
  adw_combo_row_set_selected (find_row (pane, "What"), 0);
  g_assert_true (get_order (pane).settings.landscape);

  adw_combo_row_set_selected (find_row (pane, "Orientation"), 1);
  adw_combo_row_set_selected (find_row (pane, "What"), n + 1);
  g_assert_false (get_order (pane).settings.landscape);

  gtk_editable_set_text (GTK_EDITABLE (page_find (pane, ADW_TYPE_ENTRY_ROW, 0)), "For the board alone");
  g_assert_cmpstr (get_order (pane).label, ==, "For the board alone");

  page_close (window);
  g_assert_finalize_object (session);
}

/* Only what makes a difference is asked, and print is for paper. */
static void
test_options (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *pane = seral_export_pane_new (session);
  GtkWidget *window = page_present (pane, 1000, 700);
  guint n = count_shown (session);

  g_assert_cmpint (get_order (pane).what, ==, SERAL_EXPORT_WHAT_CHART);
  g_assert_cmpint (get_order (pane).settings.format, ==, SERAL_EXPORT_PDF);
  g_assert_cmpint (get_order (pane).settings.scheme, ==, SERAL_SCHEME_PRINT);
  g_assert_null (page_find_label (pane, "Size"));
  g_assert_nonnull (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0));

  adw_combo_row_set_selected (find_row (pane, "Format"), 2);
  g_assert_cmpint (get_order (pane).settings.format, ==, SERAL_EXPORT_PNG);
  g_assert_cmpint (get_order (pane).settings.scheme, ==, SERAL_SCHEME_LIGHT);
  g_assert_cmpfloat (get_order (pane).settings.scale, ==, 2.0);
  g_assert_nonnull (page_find_label (pane, "Size"));

  adw_combo_row_set_selected (find_row (pane, "Style"), SERAL_SCHEME_DARK);
  adw_combo_row_set_selected (find_row (pane, "Format"), 0);
  g_assert_cmpint (get_order (pane).settings.scheme, ==, SERAL_SCHEME_DARK);

  adw_combo_row_set_selected (find_row (pane, "What"), n + 3);
  page_settle ();
  g_assert_cmpint (get_order (pane).what, ==, SERAL_EXPORT_WHAT_ANSWERS);
  g_assert_cmpint (get_order (pane).settings.format, ==, SERAL_EXPORT_XLSX);
  g_assert_null (page_find_label (pane, "Paper"));
  g_assert_nonnull (page_find_label (pane, "Notes and Evidence"));
  g_assert_null (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0));
  g_assert_nonnull (page_find (pane, GTK_TYPE_TEXT_VIEW, 0));

  adw_combo_row_set_selected (find_row (pane, "What"), n + 2);
  page_settle ();
  g_assert_cmpint (get_order (pane).what, ==, SERAL_EXPORT_WHAT_REPORT);
  g_assert_cmpint (get_order (pane).settings.format, ==, SERAL_EXPORT_PDF);
  g_assert_cmpint (get_order (pane).parts, ==, SERAL_REPORT_ALL_PARTS);
  g_assert_false (get_order (pane).settings.landscape);
  g_assert_nonnull (page_find_label (pane, "Parts"));
  g_assert_nonnull (page_find_label (pane, "Notes and Evidence"));
  g_assert_nonnull (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0));

  adw_combo_row_set_selected (find_row (pane, "What"), n + 6);
  page_settle ();
  g_assert_cmpint (get_order (pane).what, ==, SERAL_EXPORT_WHAT_QUESTIONNAIRE);
  g_assert_cmpint (get_order (pane).settings.format, ==, SERAL_EXPORT_HTML);
  g_assert_null (page_find_label (pane, "Paper"));
  g_assert_null (page_find_label (pane, "Notes and Evidence"));
  g_assert_nonnull (page_find (pane, GTK_TYPE_TEXT_VIEW, 0));

  page_close (window);
  g_assert_finalize_object (session);
}

/* The preview is the page that comes out, of the answers as they are. */
static void
test_preview (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *pane = seral_export_pane_new (session);
  GtkWidget *window = page_present (pane, 360, 700);
  g_autoptr (SeralScene) before = NULL;
  g_autoptr (SeralScene) after = NULL;

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_object_get (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0), "page", &before, NULL);
  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "fully");
  support_answer (session, "designated-owner", "fully");
  g_object_get (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0), "page", &after, NULL);
  g_assert_cmpstr (seral_scene_get_title (before), !=, seral_scene_get_title (after));
  g_assert_cmpfloat (seral_scene_get_width (after), >, seral_scene_get_height (after));

  adw_combo_row_set_selected (find_row (pane, "Orientation"), 1);
  g_clear_pointer (&after, seral_scene_unref);
  g_object_get (page_find (pane, SERAL_TYPE_PAGE_VIEW, 0), "page", &after, NULL);
  g_assert_cmpfloat (seral_scene_get_width (after), <, seral_scene_get_height (after));

  page_close (window);
  g_assert_finalize_object (session);
}

static void
toast_cb (GtkWidget *pane,
          AdwToast  *toast,
          guint     *count)
{
  (*count)++;
}

static void
test_copy (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *pane = seral_export_pane_new (session);
  GtkWidget *window = page_present (pane, 1000, 700);
  GdkContentFormats *formats;
  guint count = 0;

  g_signal_connect (pane, "toast", G_CALLBACK (toast_cb), &count);
  g_signal_emit_by_name (page_find_button (pane, "Copy"), "clicked");
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (pane));
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_cmpuint (count, ==, 1);
  page_close (window);
  g_assert_finalize_object (session);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/export/formats", test_formats);
  g_test_add_func ("/app/export/report", test_report);
  g_test_add_func ("/app/export/name", test_name);
  g_test_add_func ("/app/export/board", test_board);
  g_test_add_func ("/app/export/options", test_options);
  g_test_add_func ("/app/export/preview", test_preview);
  g_test_add_func ("/app/export/copy", test_copy);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
