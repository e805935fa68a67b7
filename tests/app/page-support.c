/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-support.h"

typedef gboolean (*Matches) (GtkWidget     *widget,
                             gconstpointer  what);

/* Walks through what can be seen, children that a stack or a revealer hides left out. */
static GtkWidget *
find (GtkWidget     *root,
      Matches        matches,
      gconstpointer  what,
      guint         *nth)
{
  if (matches (root, what) && (*nth)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
        continue;
      found = find (child, matches, what, nth);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  what)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) what);
}

static gboolean
is_label (GtkWidget     *widget,
          gconstpointer  what)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), what) == 0;
}

GtkWidget *
page_find (GtkWidget *root,
           GType      type,
           guint      nth)
{
  return find (root, is_of_type, &type, &nth);
}

guint
page_count (GtkWidget *root,
            GType      type)
{
  guint n = 0;

  while (page_find (root, type, n) != NULL)
    n++;

  return n;
}

GtkWidget *
page_find_label (GtkWidget  *root,
                 const char *text)
{
  guint nth = 0;

  return find (root, is_label, text, &nth);
}

/* A button is known by the label in it. */
GtkWidget *
page_find_button (GtkWidget  *root,
                  const char *label)
{
  GtkWidget *found = page_find_label (root, label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

/* Lets everything happen that is due. */
void
page_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWidget *
page_present (GtkWidget *page,
              int        width,
              int        height)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (page) || gtk_widget_get_width (page) == 0)
    g_main_context_iteration (NULL, TRUE);
  page_settle ();

  return window;
}

void
page_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
}

void
page_undo (SeralSession *session)
{
  g_assert_true (seral_history_undo (seral_document_get_history (seral_session_get_document (session))));
}

static SeralAnswer *
get_answer (SeralSession *session,
            const char   *criterion)
{
  const SeralCriterion *found = seral_model_find_criterion (seral_session_get_model (session), criterion);

  g_assert_nonnull (found);

  return seral_session_get_answer (session, found);
}

const char *
page_get_option (SeralSession *session,
                 const char   *criterion)
{
  return seral_answer_get_option (get_answer (session, criterion));
}

const char *
page_get_note (SeralSession *session,
               const char   *criterion)
{
  return seral_answer_get_note (get_answer (session, criterion));
}
