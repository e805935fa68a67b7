/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-document-file-private.h"
#include "assessment/seral-document.h"

struct _SeralDocument
{
  GObject            parent_instance;

  SeralAssessment   *assessment; /* (owned) */
  SeralHistory      *history;    /* (owned) */
  GFile             *file;       /* (owned) (nullable) */
  SeralFileStamp    *stamp;      /* (owned) (nullable): of the file */
  SeralModelLibrary *library;    /* (owned) (nullable): made when it is asked for */
  GPtrArray         *embedded;   /* (element-type SeralModelEntry) (owned): in the library */
  char              *title;      /* (owned): as it was notified last */

  GQueue             saves;      /* (element-type GTask) (owned): the first one runs */
};

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

enum
{
  PROP_0,
  PROP_FILE,
  PROP_HISTORY,
  PROP_ASSESSMENT,
  PROP_LIBRARY,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDocument, seral_document, G_TYPE_OBJECT)

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

static void
update_title (SeralDocument *self)
{
  g_autofree char *title = seral_document_dup_title (self);

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_file (SeralDocument  *self,
          GFile          *file,
          SeralFileStamp *stamp)
{
  gboolean same = self->file == file ||
                  (self->file != NULL && file != NULL && g_file_equal (self->file, file));

  g_clear_pointer (&self->stamp, seral_file_stamp_unref);
  self->stamp = stamp != NULL ? seral_file_stamp_ref (stamp) : NULL;

  if (same)
    return;

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  update_title (self);
}

static void
on_modified_changed (SeralDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Keeps the library in step with the definitions the document carries. A bad one
 * stands there with its faults. */
static void
update_embedded (SeralDocument *self)
{
  g_autofree GBytes **definitions = NULL;
  guint n_definitions;

  if (self->library == NULL)
    return;

  for (guint i = 0; i < self->embedded->len; i++)
    seral_model_library_remove (self->library, g_ptr_array_index (self->embedded, i));
  g_ptr_array_set_size (self->embedded, 0);

  definitions = seral_assessment_dup_embedded_models (self->assessment, &n_definitions);
  for (guint i = 0; i < n_definitions; i++)
    {
      g_autoptr (GBytes) definition = definitions[i];
      SeralModelEntry *entry = seral_model_library_add_bytes (self->library, definition,
                                                              SERAL_MODEL_ORIGIN_DOCUMENT, NULL);

      if (entry != NULL)
        g_ptr_array_add (self->embedded, g_object_ref (entry));
    }
}

static void
seral_document_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, seral_document_get_library (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, seral_document_dup_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, seral_document_get_modified (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, seral_document_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_constructed (GObject *object)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  G_OBJECT_CLASS (seral_document_parent_class)->constructed (object);

  self->history = seral_history_new (self->assessment);
  self->title = seral_document_dup_title (self);

  g_signal_connect_object (self->history, "notify::modified",
                           G_CALLBACK (on_modified_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "changed",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::embedded-models",
                           G_CALLBACK (update_embedded), self, G_CONNECT_SWAPPED);
}

static void
seral_document_finalize (GObject *object)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  g_assert (g_queue_is_empty (&self->saves));

  g_clear_object (&self->history);
  g_clear_object (&self->assessment);
  g_clear_object (&self->file);
  g_clear_pointer (&self->stamp, seral_file_stamp_unref);
  g_ptr_array_unref (self->embedded);
  g_clear_object (&self->library);
  g_free (self->title);

  G_OBJECT_CLASS (seral_document_parent_class)->finalize (object);
}

static void
seral_document_class_init (SeralDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_document_get_property;
  object_class->set_property = seral_document_set_property;
  object_class->constructed = seral_document_constructed;
  object_class->finalize = seral_document_finalize;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, SERAL_TYPE_HISTORY, readable);
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, SERAL_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, SERAL_TYPE_MODEL_LIBRARY, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_document_init (SeralDocument *self)
{
  self->embedded = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->saves);
}

/**
 * seral_document_new:
 * @assessment: an assessment
 *
 * Makes a document that lives in no file yet.
 *
 * Returns: (transfer full): the document
 */
SeralDocument *
seral_document_new (SeralAssessment *assessment)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (SERAL_TYPE_DOCUMENT, "assessment", assessment, NULL);
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

  set_file (self, file, stamp);

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
  Load *load;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, seral_document_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  if (faults != NULL)
    *faults = seral_faults_ref (load->faults);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return new_loaded (load->file, load->assessment, load->stamp);
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

  set_file (self, save->file, save->written);
  seral_history_mark_saved (self->history, save->position);
}

static void start_next_save (SeralDocument *self);

static void
on_save_written (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  SeralDocument *self = SERAL_DOCUMENT (source_object);
  g_autoptr (GTask) task = g_queue_pop_head (&self->saves);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    save_end (self, g_task_get_task_data (task));

  start_next_save (self);
  if (g_queue_is_empty (&self->saves))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

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

/* Starts the save that is first in the queue. The caller's task lives until the
 * document knows of the save; the thread has one of its own. */
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

  /* What was written is the truth even if somebody cancels right after. */
  write_task = g_task_new (self, g_task_get_cancellable (task), on_save_written, NULL);
  g_task_set_source_tag (write_task, start_next_save);
  g_task_set_check_cancellable (write_task, FALSE);
  g_task_set_task_data (write_task, save, NULL);
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

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
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

  g_task_set_task_data (task, query, query_free);
  g_task_run_in_thread (task, query_in_thread);
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
  Query *query;
  gboolean changed;

  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, seral_document_query_changed_async), FALSE);

  query = g_task_get_task_data (G_TASK (result));
  changed = g_task_propagate_boolean (G_TASK (result), error);

  /* What was found may be what was saved here meanwhile. */
  return changed && query->stamp == self->stamp && !seral_document_get_busy (self);
}

/**
 * seral_document_detach:
 * @self: a document that is not busy
 *
 * Makes it a document of its own, with a new id and no file, as a sample is
 * opened.
 */
void
seral_document_detach (SeralDocument *self)
{
  g_autofree char *id = NULL;

  g_return_if_fail (SERAL_IS_DOCUMENT (self));
  g_return_if_fail (!seral_document_get_busy (self));

  id = g_uuid_string_random ();
  seral_assessment_set_id (self->assessment, id);
  set_file (self, NULL, NULL);
}

/**
 * seral_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file it lives in
 */
GFile *
seral_document_get_file (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * seral_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): the changes made to it; changes go through here
 */
SeralHistory *
seral_document_get_history (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * seral_document_get_assessment:
 * @self: a document
 *
 * Returns: (transfer none): what is in it
 */
SeralAssessment *
seral_document_get_assessment (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->assessment;
}

/**
 * seral_document_get_library:
 * @self: a document
 *
 * Gets the definitions that the document's models are found in: the bundled ones
 * and those that the document carries, in the language of the process. The user's
 * own are there once seral_model_library_load_user_async() has read them.
 *
 * Returns: (transfer none): the library
 */
SeralModelLibrary *
seral_document_get_library (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  if (self->library == NULL)
    {
      self->library = seral_model_library_new (seral_catalogue_get_default ());
      update_embedded (self);
    }

  return self->library;
}

/**
 * seral_document_get_modified:
 * @self: a document
 *
 * Returns: whether it has changes that are not saved
 */
gboolean
seral_document_get_modified (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);

  return seral_history_get_modified (self->history);
}

/**
 * seral_document_get_busy:
 * @self: a document
 *
 * Returns: whether it is being saved
 */
gboolean
seral_document_get_busy (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);

  return !g_queue_is_empty (&self->saves);
}

/* Name of the file as people see it, without its ending. */
static char *
dup_file_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_strdup ("");

  if (g_str_has_suffix (shown, ".seral") && strlen (shown) > strlen (".seral"))
    shown[strlen (shown) - strlen (".seral")] = '\0';

  return g_steal_pointer (&shown);
}

/**
 * seral_document_dup_title:
 * @self: a document
 *
 * Makes a title for a window or a report: the organisation and the scope of the
 * latest round, else the document's own title, else the name of its file.
 *
 * Returns: (transfer full): the title, never empty
 */
char *
seral_document_dup_title (SeralDocument *self)
{
  const char *organisation, *title, *scope;
  SeralRound *round;

  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  organisation = seral_assessment_get_organisation_name (self->assessment);
  title = seral_assessment_get_title (self->assessment);
  round = seral_assessment_get_latest_round (self->assessment);
  scope = round != NULL ? seral_round_get_scope (round) : "";

  if (*organisation != '\0' && *scope != '\0')
    /* Translators: an organisation and which of its partners it is about, such as
     * “Acme – Resellers, Europe” */
    return g_strdup_printf (_("%s – %s"), organisation, scope);

  if (*organisation != '\0')
    return g_strdup (organisation);

  if (*title != '\0')
    return g_strdup (title);

  if (self->file != NULL)
    return dup_file_title (self->file);

  return g_strdup (_("Untitled"));
}
