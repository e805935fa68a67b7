/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-form-dialog.h"
#include "app/seral-give-copy.h"

/* What is kept until it is known who gets a copy, and where to. */
typedef struct
{
  GtkWindow       *parent;    /* (owned) */
  SeralSession    *session;   /* (owned) */
  SeralToastFunc   add_toast;
  GtkWidget       *name_row;
  GtkWidget       *role_row;
  char            *name;      /* (owned) (nullable) */
  SeralDocument   *copy;      /* (owned) (nullable) */
} GiveCopy;

static void
give_copy_free (GiveCopy *self)
{
  g_clear_object (&self->parent);
  g_clear_object (&self->session);
  g_clear_object (&self->copy);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GiveCopy, give_copy_free)

/* A change of the copy alone, which nobody undoes; takes @change. */
static void
apply (SeralAssessment *copy,
       SeralChange     *change)
{
  g_autoptr (SeralChange) owned = change;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = seral_change_apply (owned, copy, &error);
  if (inverse == NULL)
    g_critical ("The copy could not be changed: %s", error->message);
}

static void
add_clear (const char  *model,
           const char  *criterion,
           SeralAnswer *answer,
           gpointer     user_data)
{
  GPtrArray *pairs = user_data;

  g_ptr_array_add (pairs, g_strdup (model));
  g_ptr_array_add (pairs, g_strdup (criterion));
}

/* What was agreed would tell what the others think. */
static void
clear_agreed (SeralAssessment *copy,
              SeralRound      *round)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);

  seral_answer_map_foreach (seral_round_get_agreed (round), NULL, add_clear, pairs);
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    apply (copy, seral_change_new_answer ("", seral_round_get_id (round), NULL, g_ptr_array_index (pairs, i),
                                          g_ptr_array_index (pairs, i + 1), NULL, NULL));
}

static void
remove_others (SeralAssessment *copy,
               SeralRound      *round)
{
  GListModel *rounds = seral_assessment_get_rounds (copy);
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = g_list_model_get_n_items (sheets); i-- > 0;)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      apply (copy, seral_change_new_remove_sheet ("", seral_round_get_id (round), seral_sheet_get_id (sheet)));
    }
  for (guint i = g_list_model_get_n_items (rounds); i-- > 0;)
    {
      g_autoptr (SeralRound) other = g_list_model_get_item (rounds, i);

      if (other != round)
        apply (copy, seral_change_new_remove_round ("", seral_round_get_id (other)));
    }
}

/**
 * seral_give_copy_create:
 * @assessment: a document
 * @round: one of its rounds
 * @name: who is going to answer
 * @role: what they do; may be ""
 *
 * Makes a copy for a colleague: the same document and round, so that what they
 * answer finds its way back, without anybody else's answers.
 *
 * Returns: (transfer full): the copy
 */
SeralAssessment *
seral_give_copy_create (SeralAssessment *assessment,
                        SeralRound      *round,
                        const char      *name,
                        const char      *role)
{
  SeralAssessment *copy;
  SeralRound *copied;
  g_autoptr (SeralSheet) sheet = NULL;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (name != NULL && role != NULL, NULL);

  copy = seral_assessment_copy (assessment);
  copied = seral_assessment_find_round (copy, seral_round_get_id (round));
  remove_others (copy, copied);
  clear_agreed (copy, copied);
  sheet = g_object_new (SERAL_TYPE_SHEET, "respondent-name", name, "respondent-role", role, NULL);
  apply (copy, seral_change_new_add_sheet ("", seral_round_get_id (copied), sheet, 0));

  return copy;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GiveCopy) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;

  seral_document_save_finish (SERAL_DOCUMENT (object), result, &error);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->parent)))
    return;
  if (error != NULL)
    {
      seral_dialogs_tell (self->parent, _("Not Saved"), error->message);
      return;
    }

  /* Translators: %s is a person. */
  title = g_strdup_printf (_("The copy for %s is ready to be sent"), self->name);
  escaped = g_markup_escape_text (title, -1);
  self->add_toast (self->parent, adw_toast_new (escaped));
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GiveCopy) self = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);
  SeralDocument *copy = self->copy;

  if (file != NULL)
    seral_document_save_async (copy, file, TRUE, NULL, saved_cb, g_steal_pointer (&self));
}

static void
accepted_cb (GtkWidget *dialog,
             GiveCopy  *asked)
{
  GiveCopy *self = g_new0 (GiveCopy, 1);
  g_autofree char *title = seral_document_dup_title (seral_session_get_document (asked->session));
  g_autofree char *role = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (asked->role_row))));
  g_autofree char *file_name = NULL;
  g_autoptr (SeralAssessment) copy = NULL;

  self->parent = g_object_ref (asked->parent);
  self->session = g_object_ref (asked->session);
  self->add_toast = asked->add_toast;
  self->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (asked->name_row))));
  copy = seral_give_copy_create (seral_session_get_assessment (self->session), seral_session_get_round (self->session),
                                 self->name, role);
  self->copy = seral_document_new (copy);

  /* Translators: proposed name of a file; the title of an assessment, then who is to answer in it. */
  file_name = g_strdup_printf (_("%s, for %s"), title, self->name);
  seral_dialogs_choose_async (seral_dialogs_new_save_document (self->parent, file_name, NULL), chosen_cb, self);
}

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  give_copy_free (data);
}

static void
name_changed_cb (GtkEditable *row,
                 gpointer     dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  seral_form_dialog_set_complete (dialog, *name != '\0');
}

static GtkWidget *
add_entry (GtkWidget  *dialog,
           const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  seral_form_dialog_add_row (SERAL_FORM_DIALOG (dialog), row);

  return row;
}

/**
 * seral_give_copy_start:
 * @parent: the window that asks
 * @session: what is worked on; it has a round
 * @add_toast: says in @parent what was done
 *
 * Asks who is to answer, and saves a copy for them.
 */
void
seral_give_copy_start (GtkWindow      *parent,
                       SeralSession   *session,
                       SeralToastFunc  add_toast)
{
  GiveCopy *asked;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (add_toast != NULL);

  asked = g_new0 (GiveCopy, 1);
  asked->parent = g_object_ref (parent);
  asked->session = g_object_ref (session);
  asked->add_toast = add_toast;
  dialog = seral_form_dialog_new (parent, _("Give a Copy"), _("_Save Copy"),
                                  _("The file asks the same questions and holds nobody else’s answers. Bring it in once "
                                    "it comes back."));
  asked->name_row = add_entry (dialog, _("Name"));
  asked->role_row = add_entry (dialog, _("Role"));
  g_signal_connect_object (asked->name_row, "changed", G_CALLBACK (name_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), asked, asked_free, 0);
  seral_form_dialog_set_complete (SERAL_FORM_DIALOG (dialog), FALSE);
  gtk_widget_grab_focus (asked->name_row);
  gtk_window_present (GTK_WINDOW (dialog));
}
