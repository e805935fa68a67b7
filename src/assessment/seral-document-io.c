/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-document-file-private.h"
#include "assessment/seral-document-private.h"

/*
 * Loading, saving and looking at the file of a document, without waiting for any
 * of it.
 */

/* One save: what is written where, and what is true once it is. */
typedef struct
{
  GFile           *file;     /* (owned) */
  SeralAssessment *snapshot; /* (owned) */
  guint64          position; /* of the snapshot, in the history */
  SeralFileStamp  *known;    /* (owned) (nullable): what the file was */
  SeralFileStamp  *written;  /* (owned) (nullable): what it is now */
  char            *new_id;   /* (owned) (nullable): where it becomes another document */
  gboolean         overwrite_changed;
  gboolean         is_copy;  /* the document stays where it is */
} Save;

typedef struct
{
  GFile           *file;       /* (owned) */
  SeralFaults     *faults;     /* (owned) */
  SeralAssessment *assessment; /* (owned) (nullable) */
  SeralFileStamp  *stamp;      /* (owned) (nullable) */
} Load;

typedef struct
{
  GFile          *file;  /* (owned) */
  SeralFileStamp *stamp; /* (owned) */
} Query;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_clear_object (&save->snapshot);
  g_clear_pointer (&save->known, seral_file_stamp_unref);
  g_clear_pointer (&save->written, seral_file_stamp_unref);
  g_free (save->new_id);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->file);
  g_clear_object (&load->assessment);
  g_clear_pointer (&load->faults, seral_faults_unref);
  g_clear_pointer (&load->stamp, seral_file_stamp_unref);
  g_free (load);
}

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_object (&query->file);
  g_clear_pointer (&query->stamp, seral_file_stamp_unref);
  g_free (query);
}

/* Loading */

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;

  load->assessment = seral_document_file_read (load->file, load->faults, &load->stamp,
                                               cancellable, &error);
  if (load->assessment != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static SeralDocument *
new_loaded (GFile           *file,
            SeralAssessment *assessment,
            SeralFileStamp  *stamp)
{
  SeralDocument *self = seral_document_new (assessment);

  seral_document_set_file (self, file, stamp);

  return self;
}

/**
 * seral_document_load_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is loaded
 * @user_data: data for @callback
 *
 * Loads a document. It is read and built in a thread, and handed over whole.
 */
void
seral_document_load_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (G_IS_FILE (file));

  load = g_new0 (Load, 1);
  load->file = g_object_ref (file);
  load->faults = seral_faults_new ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, seral_document_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * seral_document_load_finish:
 * @result: what the callback was given
 * @faults: (out) (optional) (transfer full): all that is wrong, or should be
 *   looked at; also where loading failed
 * @error: return location for an error of %G_IO_ERROR, or of
 *   seral_assessment_new_from_bytes()
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
SeralDocument *
seral_document_load_finish (GAsyncResult  *result,
                            SeralFaults  **faults,
                            GError       **error)
{
  g_autoptr (SeralAssessment) assessment = NULL;
  Load *load;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, seral_document_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  if (faults != NULL)
    *faults = seral_faults_ref (load->faults);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  /* The thread may let go of its task after this; the assessment is not its any more. */
  assessment = g_steal_pointer (&load->assessment);

  return new_loaded (load->file, assessment, load->stamp);
}

/**
 * seral_document_load:
 * @file: a file
 * @faults: (nullable): a list without errors yet, to which all that is wrong is
 *   added, and what should be looked at
 * @error: return location for an error of %G_IO_ERROR, or of
 *   seral_assessment_new_from_bytes()
 *
 * Loads a document. It blocks: this is for programs without a window.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
SeralDocument *
seral_document_load (GFile        *file,
                     SeralFaults  *faults,
                     GError      **error)
{
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (SeralFileStamp) stamp = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  assessment = seral_document_file_read (file, faults, &stamp, NULL, error);
  if (assessment == NULL)
    return NULL;

  return new_loaded (file, assessment, stamp);
}

/* Saving */

/* Takes a snapshot to be saved. What is typed after it is a change of its own, so
 * that undo finds the way back to what was saved. */
static Save *
save_new (SeralDocument *self,
          GFile         *file,
          gboolean       overwrite_changed)
{
  Save *save = g_new0 (Save, 1);

  seral_history_break_merge (self->history);

  save->file = g_object_ref (file);
  save->snapshot = seral_assessment_copy (self->assessment);
  save->position = seral_history_get_position (self->history);
  save->overwrite_changed = overwrite_changed;

  return save;
}

static gboolean
is_own_file (SeralDocument *self,
             GFile         *file)
{
  return self->file != NULL && g_file_equal (self->file, file);
}

/* Notes what the file was: only now, since a save before this one may have written it. */
static void
save_begin (SeralDocument *self,
            Save          *save)
{
  if (is_own_file (self, save->file) && self->stamp != NULL)
    save->known = seral_file_stamp_ref (self->stamp);
}

static gboolean
save_write (Save          *save,
            GCancellable  *cancellable,
            GError       **error)
{
  save->written = seral_document_file_write (save->file, save->snapshot, save->known,
                                             save->overwrite_changed, cancellable, error);

  return save->written != NULL;
}

/* Makes true what a save that succeeded has made true. */
static void
save_end (SeralDocument *self,
          Save          *save)
{
  if (save->is_copy && !is_own_file (self, save->file))
    return;

  if (save->new_id != NULL)
    seral_assessment_set_id (self->assessment, save->new_id);

  seral_document_set_file (self, save->file, save->written);
  seral_history_mark_saved (self->history, save->position);
}

static void start_next_save (SeralDocument *self);

static void
on_save_written (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (SeralDocument) self = user_data;
  g_autoptr (GTask) task = g_queue_pop_head (&self->saves);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    save_end (self, g_task_get_task_data (task));

  start_next_save (self);
  if (g_queue_is_empty (&self->saves))
    seral_document_notify_busy (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_write (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Starts the save that is first in the queue. The caller's task waits until the
 * document knows what was written. The thread has a task of its own, which does
 * not hold the document: a thread may be the last to let go of its task. */
static void
start_next_save (SeralDocument *self)
{
  GTask *task = g_queue_peek_head (&self->saves);
  g_autoptr (GTask) write_task = NULL;
  Save *save;

  if (task == NULL)
    return;

  save = g_task_get_task_data (task);
  save_begin (self, save);

  write_task = g_task_new (NULL, g_task_get_cancellable (task), on_save_written, g_object_ref (self));
  g_task_set_source_tag (write_task, start_next_save);
  g_task_set_task_data (write_task, save, NULL);

  /* What was written is the truth even if somebody cancels right after. */
  g_task_set_check_cancellable (write_task, FALSE);
  g_task_run_in_thread (write_task, save_in_thread);
}

static void
queue_save (SeralDocument       *self,
            Save                *save,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, queue_save);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save, save_free);

  g_queue_push_tail (&self->saves, task);
  if (self->saves.length > 1)
    return;

  seral_document_notify_busy (self);
  start_next_save (self);
}

/**
 * seral_document_save_async:
 * @self: a document
 * @file: (nullable): a file its user has chosen, or %NULL for its own
 * @overwrite_changed: whether its own file is overwritten even if somebody else
 *   has changed it
 * @cancellable: (nullable): to stop it
 * @callback: called when it is saved
 * @user_data: data for @callback
 *
 * Saves a document as it is now, and lets it live in @file from then on. A save
 * that is asked for while another runs follows it.
 */
void
seral_document_save_async (SeralDocument       *self,
                           GFile               *file,
                           gboolean             overwrite_changed,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (SERAL_IS_DOCUMENT (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  queue_save (self, save_new (self, file != NULL ? file : self->file, overwrite_changed),
              cancellable, callback, user_data);
}

/**
 * seral_document_save_as_async:
 * @self: a document
 * @file: a file its user has chosen
 * @cancellable: (nullable): to stop it
 * @callback: called when it is saved
 * @user_data: data for @callback
 *
 * Saves a document as another one, with a new id, and goes on with that. In its
 * own file it stays the same. Finish with seral_document_save_finish().
 */
void
seral_document_save_as_async (SeralDocument       *self,
                              GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Save *save;

  g_return_if_fail (SERAL_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  save = save_new (self, file, FALSE);
  if (!is_own_file (self, file))
    {
      save->new_id = g_uuid_string_random ();
      seral_assessment_set_id (save->snapshot, save->new_id);
    }

  queue_save (self, save, cancellable, callback, user_data);
}

/**
 * seral_document_save_copy_async:
 * @self: a document
 * @file: a file its user has chosen
 * @cancellable: (nullable): to stop it
 * @callback: called when it is saved
 * @user_data: data for @callback
 *
 * Saves a copy of a document, with its id, such as a colleague answers in. The
 * document stays where it is. Finish with seral_document_save_finish().
 */
void
seral_document_save_copy_async (SeralDocument       *self,
                                GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Save *save;

  g_return_if_fail (SERAL_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  save = save_new (self, file, FALSE);
  save->is_copy = TRUE;

  queue_save (self, save, cancellable, callback, user_data);
}

/**
 * seral_document_save_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for %SERAL_ASSESSMENT_ERROR_CHANGED,
 *   %SERAL_ASSESSMENT_ERROR_TOO_NEW, %SERAL_ASSESSMENT_ERROR_INVALID or an error of
 *   %G_IO_ERROR; the file is as it was
 *
 * Returns: whether it was saved
 */
gboolean
seral_document_save_finish (SeralDocument  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, queue_save), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * seral_document_save:
 * @self: a document that is not busy
 * @file: (nullable): a file its user has chosen, or %NULL for its own
 * @overwrite_changed: whether its own file is overwritten even if somebody else
 *   has changed it
 * @error: return location for an error as of seral_document_save_finish()
 *
 * Saves a document. It blocks: this is for programs without a window.
 *
 * Returns: whether it was saved
 */
gboolean
seral_document_save (SeralDocument  *self,
                     GFile          *file,
                     gboolean        overwrite_changed,
                     GError        **error)
{
  g_autoptr (Save) save = NULL;

  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (file != NULL || self->file != NULL, FALSE);
  g_return_val_if_fail (!seral_document_get_busy (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  save = save_new (self, file != NULL ? file : self->file, overwrite_changed);
  save_begin (self, save);
  if (!save_write (save, NULL, error))
    return FALSE;

  save_end (self, save);
  return TRUE;
}

/* Looking at the file */

static void
query_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Query *query = task_data;
  g_autoptr (GBytes) found = NULL;
  SeralFileState state = seral_file_stamp_compare (query->stamp, query->file,
                                                   seral_assessment_limits.bytes,
                                                   cancellable, &found);

  g_task_return_boolean (task, state != SERAL_FILE_SAME);
}

static void
on_queried (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SeralDocument *self = g_task_get_source_object (task);
  Query *query = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean changed = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* What was found may be what was saved here meanwhile. */
  g_task_return_boolean (task,
                         changed && query->stamp == self->stamp && !seral_document_get_busy (self));
}

/**
 * seral_document_query_changed_async:
 * @self: a document
 * @cancellable: (nullable): to stop it
 * @callback: called when it is known
 * @user_data: data for @callback
 *
 * Looks whether somebody else has changed or removed the document's file since it
 * was loaded or saved here, as the window does when it gets the focus.
 */
void
seral_document_query_changed_async (SeralDocument       *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) query_task = NULL;
  Query *query;

  g_return_if_fail (SERAL_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, seral_document_query_changed_async);

  /* While it is saved, the save looks. */
  if (self->stamp == NULL || seral_document_get_busy (self))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  query = g_new0 (Query, 1);
  query->file = g_object_ref (self->file);
  query->stamp = seral_file_stamp_ref (self->stamp);

  query_task = g_task_new (NULL, cancellable, on_queried, g_steal_pointer (&task));
  g_task_set_source_tag (query_task, query_in_thread);
  g_task_set_task_data (query_task, query, query_free);
  g_task_run_in_thread (query_task, query_in_thread);
}

/**
 * seral_document_query_changed_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the file is another than the document knows
 */
gboolean
seral_document_query_changed_finish (SeralDocument  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, seral_document_query_changed_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
