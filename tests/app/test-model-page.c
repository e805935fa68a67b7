/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-model-page.h"
#include "app/seral-stage-page.h"

/* What a window of 360 pixels leaves for a page. */
#define NARROW (360 - 2 * 18)

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Says which widget is the one that does not fit. */
static void
assert_fits (GtkWidget *widget)
{
  if (get_minimum_width (widget) <= NARROW)
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_fits (child);
  g_test_message ("%s takes %d pixels: %s", G_OBJECT_TYPE_NAME (widget), get_minimum_width (widget),
                  GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : "");
  g_test_fail ();
}

static void
check_model (SeralModel *model)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (seral_model_page_new (model));

  for (int level = seral_model_get_base_level (model); level <= seral_model_get_top_level (model); level++)
    {
      g_autoptr (GtkWidget) stage = g_object_ref_sink (seral_stage_page_new (model, level));

      assert_fits (stage);
      seral_model_page_show_stage (SERAL_MODEL_PAGE (page), level);
    }
  assert_fits (page);
}

static void
test_narrow (void)
{
  g_autoptr (SeralModelLibrary) library = seral_model_library_new (seral_catalogue_get_default ());
  guint n = g_list_model_get_n_items (G_LIST_MODEL (library));

  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
      g_autoptr (GError) error = NULL;
      SeralModel *model = seral_model_entry_get_model (entry, &error);

      g_assert_no_error (error);
      check_model (model);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/app/model-page/narrow", test_narrow);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
