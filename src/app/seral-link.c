/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-link.h"

/* What is longer cannot be shown whole, and need not be a link at all. */
#define MAX_BYTES 2000

/* Characters that are not seen, or turn around what is seen, hide where a link leads. */
static gboolean
is_plain (const char *link)
{
  if (!g_utf8_validate (link, -1, NULL))
    return FALSE;

  for (const char *p = link; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isprint (c) || g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_web (const char *scheme)
{
  return g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0;
}

/**
 * seral_link_dup_obstacle:
 * @link: what stands where a link should
 *
 * Says why a link is not opened. Files and programs of this computer are not opened
 * for somebody else's document: only http, https and mailto are.
 *
 * Returns: (transfer full) (nullable): a translated sentence; %NULL where it may be
 *   opened
 */
char *
seral_link_dup_obstacle (const char *link)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (link != NULL, NULL);

  if (strlen (link) > MAX_BYTES)
    return g_strdup (_("It is too long to be shown whole."));
  if (!is_plain (link))
    return g_strdup (_("It has blanks or characters in it that cannot be seen."));

  scheme = g_uri_parse_scheme (link);
  if (scheme == NULL)
    return g_strdup (_("It says neither http, https nor mailto: only web pages and mail addresses are opened."));
  if (!is_web (scheme) && g_ascii_strcasecmp (scheme, "mailto") != 0)
    /* Translators: %s is the beginning of a link, such as “file” */
    return g_strdup_printf (_("It begins with “%s”: only web pages and mail addresses (http, https, mailto) are opened."),
                            scheme);

  uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || (is_web (scheme) && (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')))
    return g_strdup (_("It is not a whole address."));

  return NULL;
}

/* The whole link, to be read before it is opened. */
static GtkWidget *
new_link_view (const char *link)
{
  GtkWidget *label = gtk_label_new (link);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "link-shown");
  gtk_widget_add_css_class (scroller, "card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);

  return scroller;
}

/* Where it leads, apart from all that may stand around it. */
static char *
dup_destination (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);

  if (!is_web (g_uri_get_scheme (uri)))
    return g_strdup (_("Your mail program writes to this address:"));

  /* Translators: %s is the name of a site, such as “example.org” */
  return g_strdup_printf (_("Your web browser goes to “%s”:"), g_uri_get_host (uri));
}

/* What is asked about. */
typedef struct
{
  GtkWindow *parent; /* (owned) */
  char      *link;   /* (owned) */
} Question;

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Question *question = user_data;

  if (g_strcmp0 (seral_dialogs_ask_finish (result), "open") == 0)
    gtk_show_uri (question->parent, question->link, GDK_CURRENT_TIME);

  g_object_unref (question->parent);
  g_free (question->link);
  g_free (question);
}

static void
ask (GtkWindow  *parent,
     const char *link)
{
  g_autofree char *destination = dup_destination (link);
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Open This Link?"), destination));

  adw_message_dialog_set_extra_child (dialog, new_link_view (link));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "open", _("_Open"));
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  question->parent = g_object_ref (parent);
  question->link = g_strdup (link);
  seral_dialogs_ask_async (dialog, answered_cb, question);
}

/**
 * seral_link_open:
 * @parent: the window that shows the link
 * @link: a link
 *
 * Shows a link whole and opens it when the user says so. One that is not opened is
 * shown as well, with the reason.
 */
void
seral_link_open (GtkWindow  *parent,
                 const char *link)
{
  g_autofree char *obstacle = NULL;
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (link != NULL);

  obstacle = seral_link_dup_obstacle (link);
  if (obstacle == NULL)
    {
      ask (parent, link);
      return;
    }

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("This Link Is Not Opened"), obstacle));
  if (strlen (link) <= MAX_BYTES && g_utf8_validate (link, -1, NULL))
    adw_message_dialog_set_extra_child (dialog, new_link_view (link));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
