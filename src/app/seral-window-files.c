/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-fault-dialog.h"
#include "app/seral-window-private.h"

/* Opening shorter than this shows nothing: a flash would only disturb. */
#define BUSY_DELAY_MS 300

static GtkWidget *
new_busy_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *spinner = gtk_spinner_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Opening…"), NULL));
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (page), header);

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 48, 48);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (spinner, TRUE);
  gtk_box_append (GTK_BOX (page), spinner);
  return page;
}

static SeralDocument *
get_document (SeralWindow *self)
{
  return seral_session_get_document (self->session);
}

/* A window that was made for a document is shown when there is something in it. */
static void
show (SeralWindow *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static gboolean
show_busy_cb (gpointer user_data)
{
  SeralWindow *self = user_data;

  self->busy_source = 0;
  if (gtk_stack_get_child_by_name (self->stack, "busy") == NULL)
    gtk_stack_add_named (self->stack, new_busy_page (), "busy");
  gtk_stack_set_visible_child_name (self->stack, "busy");
  show (self);
  return G_SOURCE_REMOVE;
}

static void
begin_opening (SeralWindow *self,
               GFile       *file)
{
  g_set_object (&self->opening, file);
  self->busy_source = g_timeout_add (BUSY_DELAY_MS, show_busy_cb, self);
  seral_window_update_actions (self);
}

/* Shows what was opened, or what was there before. */
static void
end_opening (SeralWindow   *self,
             SeralDocument *document)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  if (document != NULL)
    seral_window_take_document (self, document);
  else if (self->document_view != NULL)
    gtk_stack_set_visible_child (self->stack, self->document_view);
  else
    seral_window_show_start (self);
  seral_window_update_actions (self);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

/* A file of a newer program is not at fault: its list would only confuse. */
static gboolean
has_faults_to_mend (SeralFaults  *faults,
                    const GError *error)
{
  return faults != NULL && seral_faults_get_n (faults) > 0 &&
         !g_error_matches (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW);
}

/* Says why a file was not opened: each fault where there are some, else the reason. */
static void
tell_why_not (SeralWindow  *self,
              GFile        *file,
              SeralFaults  *faults,
              const GError *error)
{
  g_autofree char *name = dup_display_name (file);
  g_autofree char *heading = NULL;

  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_("“%s” Could Not Be Opened"), name);
  if (has_faults_to_mend (faults, error))
    seral_fault_dialog_present (GTK_WINDOW (self), heading, faults);
  else
    seral_dialogs_tell (GTK_WINDOW (self), heading, error->message);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    seral_recent_remove (seral_application_get_recent (seral_application_get_default ()), file);
}

static void
remarks_clicked_cb (AdwToast    *toast,
                    SeralWindow *self)
{
  SeralFaults *faults = g_object_get_data (G_OBJECT (toast), "faults");

  seral_fault_dialog_present (GTK_WINDOW (self), _("Remarks About the File"), faults);
}

/* What is odd about a file that was opened all the same is said in passing. */
static void
tell_of_warnings (SeralWindow *self,
                  SeralFaults *faults)
{
  guint n = seral_faults_get_n (faults) + seral_faults_get_n_omitted (faults);
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (n == 0)
    return;

  title = g_strdup_printf (ngettext ("Opened, with %u remark about the file",
                                     "Opened, with %u remarks about the file", n), n);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Details"));
  g_object_set_data_full (G_OBJECT (toast), "faults", seral_faults_ref (faults),
                          (GDestroyNotify) seral_faults_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (remarks_clicked_cb), self, 0);
  seral_window_add_toast (self, toast);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (SeralWindow) self = user_data;
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  document = seral_document_load_finish (result, &faults, &error);
  if (self->opening == NULL) /* the window was closed meanwhile */
    return;

  file = g_object_ref (self->opening);
  end_opening (self, document);
  show (self);
  if (document == NULL)
    {
      tell_why_not (self, file, faults, error);
      return;
    }

  seral_window_remember (self);
  if (faults != NULL)
    tell_of_warnings (self, faults);
  seral_window_offer_draft (self);
}

/**
 * seral_window_open_file:
 * @self: a window that is free
 * @file: an assessment
 *
 * Opens a file in the window; says what is wrong with it where it cannot be. A
 * window that is not on the screen yet comes there with the document.
 */
void
seral_window_open_file (SeralWindow *self,
                        GFile       *file)
{
  g_return_if_fail (SERAL_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->opening == NULL);

  begin_opening (self, file);
  seral_document_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Reads the document again from its file, and drops what was changed since. */
void
seral_window_reload (SeralWindow *self)
{
  GFile *file = seral_window_get_file (self);

  if (file != NULL && self->opening == NULL)
    seral_window_open_file (self, file);
}

static void
changed_queried_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (SeralWindow) self = user_data;
  gboolean changed = seral_document_query_changed_finish (SERAL_DOCUMENT (object), result, NULL);
  AdwToast *toast;

  /* Said once: who goes on in the old one was told, and is asked when saving. */
  if (!changed || self->session == NULL || object != G_OBJECT (get_document (self)) || self->told_changed)
    {
      self->told_changed = self->told_changed && changed;
      return;
    }

  self->told_changed = TRUE;
  toast = adw_toast_new (_("The file was changed outside this window"));
  adw_toast_set_button_label (toast, _("_Reload"));
  adw_toast_set_action_name (toast, "win.reload");
  adw_toast_set_timeout (toast, 0);
  seral_window_add_toast (self, toast);
}

/* Looks whether somebody else has written the document's file. */
void
seral_window_check_file (SeralWindow *self)
{
  if (self->session != NULL && self->opening == NULL && !self->saving &&
      seral_document_get_file (get_document (self)) != NULL)
    seral_document_query_changed_async (get_document (self), self->cancellable, changed_queried_cb,
                                        g_object_ref (self));
}

/* Puts the document at the head of the recent ones, with the stage it is at. */
void
seral_window_remember (SeralWindow *self)
{
  g_autoptr (SeralRecentItem) item = NULL;

  if (self->session == NULL ||
      seral_document_get_file (seral_session_get_document (self->session)) == NULL)
    return;

  item = seral_recent_item_new_for_session (self->session);
  seral_recent_add (seral_application_get_recent (seral_application_get_default ()), item);
}

static void save_to    (GTask    *task,
                        GFile    *file,
                        gboolean  overwrite_changed);
static void choose_for (GTask    *task);
static void settle     (GTask    *task);

static void
return_saved (GTask    *task,
              gboolean  saved)
{
  SeralWindow *self = g_task_get_source_object (task);

  self->saving = FALSE;
  seral_window_update_actions (self);
  g_task_return_boolean (task, saved);
  g_object_unref (task);

  if (self->settling != NULL)
    settle (g_steal_pointer (&self->settling));
}

static void
overwrite_answered_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  GTask *task = user_data;
  SeralWindow *self = g_task_get_source_object (task);
  const char *response = seral_dialogs_ask_finish (result);

  if (g_strcmp0 (response, "overwrite") == 0)
    save_to (task, seral_document_get_file (get_document (self)), TRUE);
  else if (g_strcmp0 (response, "save-as") == 0)
    choose_for (task);
  else
    return_saved (task, FALSE);
}

static void
tell_not_saved (SeralWindow  *self,
                const GError *error)
{
  seral_dialogs_tell (GTK_WINDOW (self), _("Not Saved"), error->message);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  SeralDocument *document = SERAL_DOCUMENT (object);
  GTask *task = user_data;
  SeralWindow *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (seral_document_save_finish (document, result, &error))
    {
      seral_window_remember (self);
      return_saved (task, TRUE);
    }
  else if (g_error_matches (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_CHANGED))
    {
      seral_dialogs_ask_async (seral_dialogs_new_overwrite (GTK_WINDOW (self), seral_document_get_file (document)),
                               overwrite_answered_cb, task);
    }
  else
    {
      tell_not_saved (self, error);
      return_saved (task, FALSE);
    }
}

static void
save_to (GTask    *task,
         GFile    *file,
         gboolean  overwrite_changed)
{
  SeralWindow *self = g_task_get_source_object (task);

  seral_document_save_async (get_document (self), file, overwrite_changed, NULL, saved_cb, task);
}

/*
 * A document that lay elsewhere becomes another one, with an id of its own; one
 * that lay nowhere yet is still itself. The chooser has asked about the file.
 */
static void
save_as (GTask *task,
         GFile *file)
{
  SeralWindow *self = g_task_get_source_object (task);
  GFile *old = seral_document_get_file (get_document (self));

  if (old == NULL || g_file_equal (old, file))
    save_to (task, file, TRUE);
  else
    seral_document_save_as_async (get_document (self), file, NULL, saved_cb, task);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);

  if (file != NULL)
    save_as (task, file);
  else
    return_saved (task, FALSE);
}

static void
choose_for (GTask *task)
{
  SeralWindow *self = g_task_get_source_object (task);
  g_autofree char *title = seral_document_dup_title (get_document (self));

  seral_dialogs_choose_async (seral_dialogs_new_save_document (GTK_WINDOW (self), title,
                                                               seral_document_get_file (get_document (self))),
                              file_chosen_cb, task);
}

/*
 * Saves the document where it lies, or as another file: the user is asked where
 * where it lies nowhere yet. What goes wrong is told.
 */
void
seral_window_save_async (SeralWindow         *self,
                         gboolean             as_other,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  GFile *file;

  g_task_set_source_tag (task, seral_window_save_async);
  if (self->session == NULL || self->saving)
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  self->saving = TRUE;
  seral_window_update_actions (self);
  file = seral_document_get_file (get_document (self));
  if (file == NULL || as_other)
    choose_for (task);
  else
    save_to (task, file, FALSE);
}

gboolean
seral_window_save_finish (SeralWindow   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
return_settled (GTask    *task,
                gboolean  settled)
{
  SeralWindow *self = g_task_get_source_object (task);

  self->asking = FALSE;
  g_task_return_boolean (task, settled);
  g_object_unref (task);
}

static void
saved_to_settle_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  return_settled (user_data, seral_window_save_finish (SERAL_WINDOW (object), result, NULL));
}

static void
save_changes_answered_cb (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  GTask *task = user_data;
  SeralWindow *self = g_task_get_source_object (task);
  const char *response = seral_dialogs_ask_finish (result);

  if (g_strcmp0 (response, "save") == 0)
    seral_window_save_async (self, FALSE, saved_to_settle_cb, task);
  else
    return_settled (task, g_strcmp0 (response, "discard") == 0);
}

static void
left_what_if_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  SeralWindow *self = SERAL_WINDOW (object);

  if (seral_window_settle_what_if_finish (self, result))
    settle (user_data);
  else
    return_settled (user_data, FALSE);
}

/* What was tried out comes first, as keeping it changes the document. */
static void
settle (GTask *task)
{
  SeralWindow *self = g_task_get_source_object (task);
  g_autofree char *title = NULL;

  if (self->sandbox != NULL)
    {
      self->asking = TRUE;
      gtk_window_present (GTK_WINDOW (self));
      seral_window_settle_what_if_async (self, left_what_if_cb, task);
      return;
    }

  if (self->session == NULL || !seral_document_get_modified (get_document (self)))
    {
      return_settled (task, TRUE);
      return;
    }

  self->asking = TRUE;
  title = seral_document_dup_title (get_document (self));
  gtk_window_present (GTK_WINDOW (self));
  seral_dialogs_ask_async (seral_dialogs_new_save_changes (GTK_WINDOW (self), title), save_changes_answered_cb,
                           task);
}

/**
 * seral_window_settle_async:
 * @self: a window
 * @callback: called when it is settled
 * @user_data: for @callback
 *
 * Makes sure that the window can be closed: where its document has unsaved
 * changes the user is asked what is to become of them.
 */
void
seral_window_settle_async (SeralWindow         *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (SERAL_IS_WINDOW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, seral_window_settle_async);

  if (self->asking || self->settling != NULL)
    {
      g_task_return_boolean (task, FALSE); /* the question is on the screen, or will be */
      g_object_unref (task);
    }
  else if (self->saving)
    {
      self->settling = task;
    }
  else
    {
      settle (task);
    }
}

/**
 * seral_window_settle_finish:
 * @self: a window
 * @result: what the callback was given
 * @error: never set
 *
 * Returns: whether the window may be closed now
 */
gboolean
seral_window_settle_finish (SeralWindow   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (SERAL_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
