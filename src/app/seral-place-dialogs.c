/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-date-row.h"
#include "app/seral-form-dialog.h"
#include "app/seral-place-dialogs.h"
#include "app/seral-place-words.h"
#include "app/seral-session-rounds.h"
#include "base/seral-date.h"

/* What a dialog needs when it is accepted. */
typedef struct
{
  SeralSession *session; /* (owned) */
  GtkWidget    *first;   /* the row of the title, or the name */
  GtkWidget    *second;  /* the row of the date, or the role */
} Form;

static void
form_free (gpointer  data,
           GClosure *closure)
{
  Form *form = data;

  g_object_unref (form->session);
  g_free (form);
}

static char *
dup_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static GtkWidget *
new_entry (const char *title)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);
}

static void
present (GtkWidget    *dialog,
         SeralSession *session,
         GtkWidget    *first,
         GtkWidget    *second,
         GCallback     accepted)
{
  Form *form = g_new0 (Form, 1);

  form->session = g_object_ref (session);
  form->first = first;
  form->second = second;
  seral_form_dialog_add_row (SERAL_FORM_DIALOG (dialog), first);
  seral_form_dialog_add_row (SERAL_FORM_DIALOG (dialog), second);
  g_signal_connect_data (dialog, "accepted", accepted, form, form_free, 0);
  gtk_widget_grab_focus (first);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
round_accepted_cb (GtkWidget *dialog,
                   Form      *form)
{
  g_autofree char *title = dup_text (form->first);

  seral_session_add_round (form->session, title, seral_date_row_get_date (SERAL_DATE_ROW (form->second)));
}

/* A round has a day. */
static void
date_changed_cb (SeralDateRow *row,
                 GParamSpec   *pspec,
                 gpointer      dialog)
{
  seral_form_dialog_set_complete (dialog, *seral_date_row_get_date (row) != '\0');
}

static char *
dup_round_description (SeralSession *session)
{
  SeralRound *latest = seral_assessment_get_latest_round (seral_session_get_assessment (session));
  g_autofree char *name = NULL;

  if (latest == NULL)
    return g_strdup (_("A round is one look at where you stand."));

  name = seral_place_dup_round (seral_session_get_catalogue (session), latest);
  /* Translators: %s is the name of a round, such as "Autumn 2026". */
  return g_strdup_printf (_("It begins with the answers of “%s”. Each is marked until somebody says that it is still "
                            "true, and the result tells what has changed."), name);
}

/**
 * seral_place_dialogs_new_round:
 * @parent: the window that asks
 * @session: what is worked on
 *
 * Asks what a new round is called and when it is, and begins it.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_place_dialogs_new_round (GtkWindow    *parent,
                               SeralSession *session)
{
  g_autofree char *description = NULL;
  g_autofree char *date = NULL;
  GtkWidget *dialog;
  GtkWidget *row;
  GDate today;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  seral_date_today (&today);
  date = seral_date_format (&today);
  description = dup_round_description (session);
  dialog = seral_form_dialog_new (parent, _("New Round"), C_("button", "_Begin"), description);
  row = g_object_new (SERAL_TYPE_DATE_ROW, "title", _("Date"), NULL);
  seral_date_row_set_date (SERAL_DATE_ROW (row), date);
  g_signal_connect_object (row, "notify::date", G_CALLBACK (date_changed_cb), dialog, 0);
  present (dialog, session, new_entry (_("Name of the Round")), row, G_CALLBACK (round_accepted_cb));

  return dialog;
}

static void
person_accepted_cb (GtkWidget *dialog,
                    Form      *form)
{
  g_autofree char *name = dup_text (form->first);
  g_autofree char *role = dup_text (form->second);

  seral_session_add_person (form->session, name, role);
}

static void
name_changed_cb (GtkEditable *row,
                 gpointer     dialog)
{
  g_autofree char *name = dup_text (GTK_WIDGET (row));

  seral_form_dialog_set_complete (dialog, *name != '\0');
}

/**
 * seral_place_dialogs_new_person:
 * @parent: the window that asks
 * @session: what is worked on; it has a round
 *
 * Asks who else answers in the current round, and adds them.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_place_dialogs_new_person (GtkWindow    *parent,
                                SeralSession *session)
{
  GtkWidget *dialog;
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  dialog = seral_form_dialog_new (parent, _("Add Colleague"), _("_Add"),
                                  _("Their questions are open until you enter their answers here. Whoever has a file "
                                    "of their own is brought in with it."));
  row = new_entry (_("Name"));
  g_signal_connect_object (row, "changed", G_CALLBACK (name_changed_cb), dialog, 0);
  seral_form_dialog_set_complete (SERAL_FORM_DIALOG (dialog), FALSE);
  present (dialog, session, row, new_entry (_("Role")), G_CALLBACK (person_accepted_cb));

  return dialog;
}

static void
undo_clicked_cb (AdwToast     *toast,
                 SeralHistory *history)
{
  seral_history_undo (history);
}

/* Once something else has happened, the button would take back the wrong thing. */
static void
position_changed_cb (AdwToast *toast)
{
  adw_toast_dismiss (toast);
}

/**
 * seral_place_dialogs_undo_toast:
 * @session: what was just changed
 * @title: what was done
 *
 * Makes a toast that offers to take back what was done last. It goes when
 * anything else is done.
 *
 * Returns: (transfer full): the toast
 */
AdwToast *
seral_place_dialogs_undo_toast (SeralSession *session,
                                const char   *title)
{
  SeralHistory *history;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  history = seral_document_get_history (seral_session_get_document (session));
  escaped = g_markup_escape_text (title, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), history, 0);
  g_signal_connect_object (history, "notify::position", G_CALLBACK (position_changed_cb), toast, G_CONNECT_SWAPPED);

  return toast;
}
