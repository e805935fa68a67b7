/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-bring-in-dialog.h"
#include "app/seral-bring-in.h"
#include "app/seral-dialogs.h"
#include "app/seral-fault-dialog.h"
#include "app/seral-place-dialogs.h"
#include "base/seral-file.h"
#include "exchange/seral-questionnaire.h"

/* What is kept until a colleague's file is chosen, read and brought in. */
typedef struct
{
  GtkWindow      *parent;    /* (owned) */
  SeralSession   *session;   /* (owned) */
  GFile          *file;      /* (owned) (nullable) */
  SeralToastFunc  add_toast;
} BringIn;

static void
bring_in_free (BringIn *self)
{
  g_clear_object (&self->parent);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BringIn, bring_in_free)

static BringIn *
bring_in_new (GtkWindow      *parent,
              SeralSession   *session,
              SeralToastFunc  add_toast)
{
  BringIn *self = g_new0 (BringIn, 1);

  self->parent = g_object_ref (parent);
  self->session = g_object_ref (session);
  self->add_toast = add_toast;

  return self;
}

static void
bring_in_closure_free (gpointer  data,
                       GClosure *closure)
{
  bring_in_free (data);
}

/* Somebody may have closed the window while a file was looked for or read. */
static gboolean
is_there (BringIn *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->parent));
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static void
applied_cb (SeralBringInDialog *dialog,
            const char         *summary,
            BringIn            *self)
{
  self->add_toast (self->parent, seral_place_dialogs_undo_toast (self->session, summary));
}

static void
tell_why_not (BringIn      *self,
              SeralFaults  *faults,
              const GError *error)
{
  g_autofree char *name = dup_display_name (self->file);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Brought In"), name);

  if (faults != NULL && seral_faults_get_n (faults) > 0 &&
      !g_error_matches (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW))
    seral_fault_dialog_present (self->parent, heading, faults);
  else
    seral_dialogs_tell (self->parent, heading, error->message);
}

static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    user_data)
{
  return seral_model_library_get_model (user_data, model, version, NULL);
}

/* Answers that nobody put a name to go by what the file is called. */
static char *
dup_stem (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);
}

/* A colleague's document, or a questionnaire that came back. */
static SeralDocument *
parse (BringIn      *self,
       GBytes       *bytes,
       const char   *name,
       SeralFaults  *faults,
       GError      **error)
{
  g_autofree char *stem = dup_stem (name);
  g_autoptr (SeralAssessment) other = NULL;

  other = seral_questionnaire_read (bytes, stem, seral_session_get_assessment (self->session), find_model,
                                    seral_session_get_library (self->session), faults, error);

  return other != NULL ? seral_document_new (other) : NULL;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BringIn) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (SeralDocument) other = NULL;
  g_autofree char *name = NULL;
  GtkWidget *dialog = NULL;

  if (!is_there (self))
    return;

  name = dup_display_name (self->file);
  if (bytes != NULL)
    other = parse (self, bytes, name, faults, &error);
  if (other != NULL)
    dialog = seral_bring_in_dialog_new (self->parent, self->session, other, name, &error);
  if (dialog == NULL)
    {
      tell_why_not (self, other == NULL ? faults : NULL, error);
      return;
    }

  g_signal_connect_data (dialog, "applied", G_CALLBACK (applied_cb), g_steal_pointer (&self), bring_in_closure_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = seral_file_read (source, seral_assessment_limits.bytes, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BringIn) self = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);

  if (file != NULL && is_there (self))
    seral_bring_in_file (self->parent, self->session, file, self->add_toast);
}

/**
 * seral_bring_in_start:
 * @parent: the window that asks
 * @session: what is worked on
 * @add_toast: says in @parent what was done
 *
 * Asks for a colleague's file, and brings it in as seral_bring_in_file() does.
 */
void
seral_bring_in_start (GtkWindow      *parent,
                      SeralSession   *session,
                      SeralToastFunc  add_toast)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (add_toast != NULL);

  seral_dialogs_choose_async (seral_dialogs_new_bring_in (parent), chosen_cb,
                              bring_in_new (parent, session, add_toast));
}

/**
 * seral_bring_in_file:
 * @parent: the window that asks
 * @session: what is worked on
 * @file: a colleague's document, or a questionnaire that came back
 * @add_toast: says in @parent what was done
 *
 * Reads a colleague's file and shows what bringing it in would do; what cannot be
 * read is told.
 */
void
seral_bring_in_file (GtkWindow      *parent,
                     SeralSession   *session,
                     GFile          *file,
                     SeralToastFunc  add_toast)
{
  g_autoptr (GTask) task = NULL;
  BringIn *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (add_toast != NULL);

  self = bring_in_new (parent, session, add_toast);
  self->file = g_object_ref (file);
  task = g_task_new (file, NULL, read_cb, self);
  g_task_set_source_tag (task, seral_bring_in_file);
  g_task_run_in_thread (task, read_in_thread);
}
