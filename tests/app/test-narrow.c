/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-document-view.h"

/* The narrowest screen the program promises to fit, in application pixels. */
#define NARROW 360

typedef struct
{
  char *folder;
  SeralApplication *application;
  SeralWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = support_make_folder ();
  fixture->application = support_start ();
  file = support_copy_sample (fixture->folder, "tessera-cloud.seral");
  seral_application_open_file (fixture->application, NULL, file);
  fixture->window = support_get_window (fixture->application);
  support_wait_until (seral_window_get_session (fixture->window) != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  support_stop (fixture->application);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static int
measure (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Who is to blame: the way down to the widest. */
static char *
describe (GtkWidget *widget)
{
  GString *way = g_string_new (NULL);

  while (widget != NULL)
    {
      GtkWidget *widest = NULL;

      g_string_append_printf (way, "\n%s %s %d", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget),
                              measure (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child) && (widest == NULL || measure (child) > measure (widest)))
          widest = child;
      widget = widest;
    }
  return g_string_free (way, FALSE);
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *way = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", data);
  way = describe (GTK_WIDGET (fixture->window));
  g_test_message ("%s", way);
  g_assert_cmpint (measure (GTK_WIDGET (fixture->window)), <=, NARROW);
}

static void
add_tests (void)
{
  const char * const pages[] = { "assess", "result", "plan", "export" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/app/narrow/", pages[i], NULL);

      g_test_add (path, Fixture, pages[i], set_up, test_page, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
