/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-row-layout.h"
#include "app/seral-side-box.h"
#include "app/seral-wrap-layout.h"
#include "page-support.h"

static GtkWidget *
new_child (GtkWidget *parent,
           int        width,
           gboolean   expands)
{
  GtkWidget *child = adw_bin_new ();

  gtk_widget_set_size_request (child, width, 20);
  gtk_widget_set_hexpand (child, expands);
  gtk_widget_set_parent (child, parent);

  return child;
}

static GtkWidget *
new_parent (GtkLayoutManager *layout)
{
  GtkWidget *parent = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "layout-manager", layout, NULL));

  return parent;
}

static void
place (GtkWidget *parent,
       int        width)
{
  GtkAllocation allocation = { 0, 0, width, 0 };

  gtk_widget_measure (parent, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (parent, GTK_ORIENTATION_VERTICAL, width, NULL, &allocation.height, NULL, NULL);
  gtk_widget_size_allocate (parent, &allocation, -1);
}

static void
assert_at (GtkWidget *child,
           int        x,
           int        y,
           int        width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpint (bounds.origin.x, ==, x);
  g_assert_cmpint (bounds.origin.y, ==, y);
  g_assert_cmpint (bounds.size.width, ==, width);
}

static void
remove_all (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    gtk_widget_unparent (child);
  g_assert_finalize_object (parent);
}

/* One child takes what the others leave, on whichever side one begins to read. */
static void
test_row (void)
{
  GtkWidget *parent = new_parent (seral_row_layout_new (10));
  GtkWidget *first = new_child (parent, 30, FALSE);
  GtkWidget *second = new_child (parent, 50, TRUE);
  GtkWidget *hidden = new_child (parent, 70, FALSE);
  GtkWidget *third = new_child (parent, 20, FALSE);
  int minimum;

  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_measure (parent, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 120);

  place (parent, 300);
  assert_at (first, 0, 0, 30);
  assert_at (second, 40, 0, 230);
  assert_at (third, 280, 0, 20);

  gtk_widget_set_direction (parent, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (parent);
  place (parent, 300);
  assert_at (first, 270, 0, 30);
  assert_at (second, 30, 0, 230);
  assert_at (third, 0, 0, 20);
  remove_all (parent);
}

static void
test_wrap (void)
{
  GtkWidget *parent = new_parent (seral_wrap_layout_new (10, 5));
  GtkWidget *first = new_child (parent, 100, FALSE);
  GtkWidget *second = new_child (parent, 100, FALSE);
  GtkWidget *third = new_child (parent, 50, FALSE);
  int minimum, natural, height;

  gtk_widget_measure (parent, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 270);
  gtk_widget_measure (parent, GTK_ORIENTATION_VERTICAL, 270, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 20);
  gtk_widget_measure (parent, GTK_ORIENTATION_VERTICAL, 269, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 45);

  place (parent, 215);
  assert_at (first, 0, 0, 100);
  assert_at (second, 110, 0, 100);
  assert_at (third, 0, 25, 50);

  gtk_widget_set_direction (parent, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (parent);
  place (parent, 215);
  assert_at (first, 115, 0, 100);
  assert_at (third, 165, 25, 50);
  remove_all (parent);
}

static void
place_in (GtkWidget *box,
          int        width,
          int        height)
{
  GtkAllocation allocation = { 0, 0, width, height };

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (box, &allocation, -1);
}

static void
test_side_box (void)
{
  GtkWidget *content = adw_bin_new ();
  GtkWidget *side = adw_bin_new ();
  GtkWidget *strip = adw_bin_new ();
  GtkWidget *box = g_object_ref_sink (g_object_new (SERAL_TYPE_SIDE_BOX, "content", content, "side", side,
                                                    "strip", strip, NULL));

  gtk_widget_set_size_request (strip, -1, 40);
  place_in (box, 1000, 600);
  g_assert_true (seral_side_box_get_wide (SERAL_SIDE_BOX (box)));
  g_assert_true (gtk_widget_get_child_visible (side));
  g_assert_false (gtk_widget_get_child_visible (strip));
  g_assert_cmpint (gtk_widget_get_width (content) + gtk_widget_get_width (side), ==, 1000);
  assert_at (content, 0, 0, gtk_widget_get_width (content));

  place_in (box, 500, 600);
  g_assert_false (seral_side_box_get_wide (SERAL_SIDE_BOX (box)));
  g_assert_false (gtk_widget_get_child_visible (side));
  g_assert_true (gtk_widget_get_child_visible (strip));
  assert_at (strip, 0, 0, 500);
  assert_at (content, 0, 40, 500);

  g_object_set (box, "collapsed", TRUE, NULL);
  place_in (box, 1000, 600);
  g_assert_false (seral_side_box_get_wide (SERAL_SIDE_BOX (box)));
  g_assert_finalize_object (box);
}

/* Without a strip nothing is hidden: what stood beside stands below. */
static void
test_side_box_below (void)
{
  GtkWidget *content = adw_bin_new ();
  GtkWidget *side = adw_bin_new ();
  GtkWidget *box = g_object_ref_sink (g_object_new (SERAL_TYPE_SIDE_BOX, "content", content, "side", side, NULL));

  place_in (box, 400, 700);
  g_assert_true (gtk_widget_get_child_visible (side));
  g_assert_cmpint (gtk_widget_get_height (content) + gtk_widget_get_height (side), ==, 700);
  assert_at (side, 0, gtk_widget_get_height (content), 400);
  g_assert_finalize_object (box);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/layouts/row", test_row);
  g_test_add_func ("/app/layouts/wrap", test_wrap);
  g_test_add_func ("/app/layouts/side-box", test_side_box);
  g_test_add_func ("/app/layouts/side-box-below", test_side_box_below);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
