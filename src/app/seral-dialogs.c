/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"

/* The longest name proposed for a file, in characters, without its ending. */
#define MAX_NAME_LENGTH 60

static GtkFileFilter *
new_filter (const char *name,
            const char *mime_type,
            const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, mime_type);
  /* The type may not be known to the system yet: the ending says it too. */
  gtk_file_filter_add_suffix (filter, suffix + 1);
  return filter;
}

static void
add_filter (GtkFileChooserNative *chooser,
            GtkFileFilter        *filter)
{
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
}

static void
add_all_files (GtkFileChooserNative *chooser)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("All Files"));
  gtk_file_filter_add_pattern (filter, "*");
  add_filter (chooser, filter);
}

static GtkFileChooserNative *
new_chooser (GtkWindow            *parent,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

/**
 * seral_dialogs_new_open_document:
 * @parent: the window that asks
 *
 * Returns: (transfer full): a chooser for an assessment to open
 */
GtkFileChooserNative *
seral_dialogs_new_open_document (GtkWindow *parent)
{
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  chooser = new_chooser (parent, _("Open Assessment"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));
  add_filter (chooser, new_filter (_("Assessments"), SERAL_DOCUMENT_MIME_TYPE, SERAL_DOCUMENT_SUFFIX));
  add_all_files (chooser);
  return chooser;
}

/**
 * seral_dialogs_new_bring_in:
 * @parent: the window that asks
 *
 * Returns: (transfer full): a chooser for a colleague's assessment, or a
 *   questionnaire that came back
 */
GtkFileChooserNative *
seral_dialogs_new_bring_in (GtkWindow *parent)
{
  GtkFileChooserNative *chooser;
  GtkFileFilter *filter;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  chooser = new_chooser (parent, _("Bring In Answers"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));
  filter = new_filter (_("Assessments and Questionnaires"), SERAL_DOCUMENT_MIME_TYPE, SERAL_DOCUMENT_SUFFIX);
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "csv");
  add_filter (chooser, filter);
  add_all_files (chooser);
  return chooser;
}

/**
 * seral_dialogs_new_save_document:
 * @parent: the window that asks
 * @title: title of the document, from which a name is proposed
 * @file: (nullable): where the document lies now
 *
 * The name is proposed with its ending: a sandbox grants exactly what is chosen.
 *
 * Returns: (transfer full): a chooser for where to save an assessment
 */
GtkFileChooserNative *
seral_dialogs_new_save_document (GtkWindow  *parent,
                                 const char *title,
                                 GFile      *file)
{
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  chooser = new_chooser (parent, _("Save Assessment"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  add_filter (chooser, new_filter (_("Assessments"), SERAL_DOCUMENT_MIME_TYPE, SERAL_DOCUMENT_SUFFIX));
  add_all_files (chooser);
  if (file != NULL && g_file_has_uri_scheme (file, "file"))
    {
      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
    }
  else
    {
      g_autofree char *name = seral_dialogs_suggest_name (title, SERAL_DOCUMENT_SUFFIX);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }
  return chooser;
}

/**
 * seral_dialogs_new_open_model:
 * @parent: the window that asks
 *
 * Returns: (transfer full): a chooser for a model definition
 */
GtkFileChooserNative *
seral_dialogs_new_open_model (GtkWindow *parent)
{
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  chooser = new_chooser (parent, _("Add Model"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"));
  add_filter (chooser, new_filter (_("Model Definitions"), "application/json", ".json"));
  add_all_files (chooser);
  return chooser;
}

/**
 * seral_dialogs_new_export:
 * @parent: the window that asks
 * @name: the proposed name, with its ending
 * @filter: what such files are called
 * @mime_type: of such files
 *
 * Returns: (transfer full): a chooser for where to write an export
 */
GtkFileChooserNative *
seral_dialogs_new_export (GtkWindow  *parent,
                          const char *name,
                          const char *filter,
                          const char *mime_type)
{
  GtkFileChooserNative *chooser;
  const char *suffix;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  suffix = strrchr (name, '.');
  g_return_val_if_fail (suffix != NULL, NULL);

  chooser = new_chooser (parent, _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
  add_filter (chooser, new_filter (filter, mime_type, suffix));
  add_all_files (chooser);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);

  return chooser;
}

static void
chooser_responded_cb (GtkNativeDialog *chooser,
                      int              response,
                      GTask           *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_destroy (chooser);
  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
}

/**
 * seral_dialogs_choose_async:
 * @chooser: (transfer full): a chooser
 * @callback: called when something was chosen, or nothing
 * @user_data: for @callback
 *
 * Shows a file chooser and keeps it alive until it is answered.
 */
void
seral_dialogs_choose_async (GtkFileChooserNative *chooser,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));

  task = g_task_new (chooser, NULL, callback, user_data);
  g_task_set_source_tag (task, seral_dialogs_choose_async);
  g_object_unref (chooser); /* the task keeps it */

  g_signal_connect (chooser, "response", G_CALLBACK (chooser_responded_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * seral_dialogs_choose_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the file chosen, or %NULL for none
 */
GFile *
seral_dialogs_choose_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static AdwMessageDialog *
new_question (GtkWindow  *parent,
              const char *heading,
              const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static void
add_response (AdwMessageDialog      *dialog,
              const char            *id,
              const char            *label,
              AdwResponseAppearance  appearance)
{
  adw_message_dialog_add_response (dialog, id, label);
  adw_message_dialog_set_response_appearance (dialog, id, appearance);
}

/**
 * seral_dialogs_new_save_changes:
 * @parent: the window about to be closed
 * @title: title of its document
 *
 * Responses: "cancel", "discard", "save".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_save_changes (GtkWindow  *parent,
                                const char *title)
{
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  /* Translators: %s is the title of an assessment */
  body = g_strdup_printf (_("“%s” has changes that are not saved. What is not saved is lost."), title);
  dialog = new_question (parent, _("Save Changes?"), body);
  add_response (dialog, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  add_response (dialog, "save", _("_Save"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  return dialog;
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

/**
 * seral_dialogs_new_overwrite:
 * @parent: the window that saves
 * @file: a file that another program changed
 *
 * Responses: "cancel", "save-as", "overwrite".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_overwrite (GtkWindow *parent,
                             GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = get_display_name (file);
  /* Translators: %s is the name of a file */
  body = g_strdup_printf (_("“%s” was changed outside this window since it was opened. "
                            "Saving here would drop those changes."), name);
  dialog = new_question (parent, _("The File Has Changed"), body);
  add_response (dialog, "overwrite", _("_Overwrite"), ADW_RESPONSE_DESTRUCTIVE);
  add_response (dialog, "save-as", _("Save _As…"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save-as");
  return dialog;
}

/**
 * seral_dialogs_new_revert:
 * @parent: the window whose document would be read again
 * @file: its file
 *
 * Responses: "cancel", "revert".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_revert (GtkWindow *parent,
                          GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = get_display_name (file);
  /* Translators: %s is the name of a file */
  body = g_strdup_printf (_("Go back to “%s” as it was last saved? This cannot be undone."), name);
  dialog = new_question (parent, _("Revert All Changes?"), body);
  add_response (dialog, "revert", _("_Revert"), ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  return dialog;
}

/**
 * seral_dialogs_new_drop_what_if:
 * @parent: the window in which answers were tried out
 *
 * Responses: "cancel", "drop", "keep".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_drop_what_if (GtkWindow *parent)
{
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  dialog = new_question (parent, _("Keep What You Tried Out?"),
                         _("The answers you tried out are never saved. What it takes to get there can be kept as "
                           "items of the plan."));
  add_response (dialog, "drop", _("_Drop"), ADW_RESPONSE_DESTRUCTIVE);
  add_response (dialog, "keep", _("_Keep as Plan Items"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "keep");
  return dialog;
}

/**
 * seral_dialogs_new_recover:
 * @parent: the window that opened the file
 * @title: title of the document
 * @times: when the draft was made and the file was saved, in words
 *
 * Responses: "cancel", "discard", "recover".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_recover (GtkWindow  *parent,
                           const char *title,
                           const char *times)
{
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (times != NULL, NULL);

  /* Translators: the first %s is the title of an assessment; the second is sentences that say when it was changed and saved */
  body = g_strdup_printf (_("The program ended before changes to “%s” were saved. %s"), title, times);
  dialog = new_question (parent, _("Recover Unsaved Changes?"), body);
  adw_message_dialog_set_response_label (dialog, "cancel", _("Decide _Later"));
  add_response (dialog, "discard", _("_Drop the Changes"), ADW_RESPONSE_DESTRUCTIVE);
  add_response (dialog, "recover", _("_Recover"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "recover");
  return dialog;
}

/**
 * seral_dialogs_new_discard_draft:
 * @parent: the window that asks
 * @title: title of the document
 *
 * Responses: "cancel", "discard".
 *
 * Returns: (transfer none): a question, owned by GTK
 */
AdwMessageDialog *
seral_dialogs_new_discard_draft (GtkWindow  *parent,
                                 const char *title)
{
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  /* Translators: %s is the title of an assessment */
  body = g_strdup_printf (_("What was not saved of “%s” is deleted. This cannot be undone."), title);
  dialog = new_question (parent, _("Discard Unsaved Work?"), body);
  add_response (dialog, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  return dialog;
}

static void
return_response (gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_pointer (task, g_task_get_task_data (task), NULL);
}

/*
 * The answer may be what closes the dialog's parent, which must not go before the
 * dialog has: it is handed on when the dialog is done with.
 */
static void
question_responded_cb (AdwMessageDialog *dialog,
                       const char       *response,
                       GTask            *task)
{
  g_task_set_task_data (task, (gpointer) g_intern_string (response), NULL);
  g_idle_add_once (return_response, task);
}

/**
 * seral_dialogs_ask_async:
 * @dialog: a question
 * @callback: called when it was answered
 * @user_data: for @callback
 *
 * Shows a question.
 */
void
seral_dialogs_ask_async (AdwMessageDialog    *dialog,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, seral_dialogs_ask_async);
  g_signal_connect (dialog, "response", G_CALLBACK (question_responded_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * seral_dialogs_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer none): the response
 */
const char *
seral_dialogs_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * seral_dialogs_tell:
 * @parent: (nullable): the window concerned
 * @heading: what happened, in a few words
 * @body: why, and what can be done
 *
 * Says something that must not be missed.
 */
void
seral_dialogs_tell (GtkWindow  *parent,
                    const char *heading,
                    const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * seral_dialogs_suggest_name:
 * @title: a title, as a person wrote it
 * @suffix: ending with its dot, such as ".seral"
 *
 * What no file name may hold, or would hide the file, is left out.
 *
 * Returns: (transfer full): a name for a file
 */
char *
seral_dialogs_suggest_name (const char *title,
                            const char *suffix)
{
  g_autoptr (GString) name = NULL;
  guint length = 0;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  name = g_string_new (NULL);
  for (const char *p = title; *p != '\0' && length < MAX_NAME_LENGTH; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || strchr ("/\\:*?\"<>|", (int) MIN (c, 0x7f)) != NULL)
        c = ' ';
      if (name->len == 0 && (c == '.' || g_unichar_isspace (c)))
        continue;
      g_string_append_unichar (name, c);
      length++;
    }
  g_strchomp (name->str);
  name->len = strlen (name->str);

  if (name->len == 0)
    g_string_append (name, _("Assessment"));
  g_string_append (name, suffix);
  return g_string_free (g_steal_pointer (&name), FALSE);
}
