/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "assessment/seral-document-private.h"
#include "assessment/seral-draft-keeper.h"
#include "assessment/seral-draft-private.h"
#include "base/seral-file.h"

/* From the first change to the write: what is typed meanwhile goes along. */
#define DELAY_MS 1000

struct _SeralDraftKeeper
{
  GObject        parent_instance;

  SeralDocument *document; /* (owned) */
  GFile         *folder;   /* (owned) */
  char          *base;     /* (owned): path of the draft and of its lock, without their endings */
  SeralDraft    *adopted;  /* (owned) (nullable): stands until the first own draft is written */

  int            lock;     /* file descriptor; -1 before the first write */
  guint          source;   /* the write that is due */
  guint64        written;  /* position in the history that the draft holds; G_MAXUINT64 for none */
  gboolean       writing;
  gboolean       exists;   /* there is a draft */
  gboolean       dropped;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FOLDER,
  PROP_WRITTEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDraftKeeper, seral_draft_keeper, G_TYPE_OBJECT)

/* One draft to write; it holds all the thread needs. */
typedef struct
{
  GFile           *place;      /* (owned) */
  SeralDraftHead   head;
  SeralAssessment *assessment; /* (owned) */
  guint64          position;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_clear_object (&writing->place);
  g_clear_object (&writing->assessment);
  seral_draft_head_clear (&writing->head);
  g_free (writing);
}

static void update (SeralDraftKeeper *self);

static char *
dup_path (SeralDraftKeeper *self,
          const char       *suffix)
{
  return g_strconcat (self->base, suffix, NULL);
}

/* While this is held, nobody takes the draft for one that was left behind. */
static gboolean
take_lock (SeralDraftKeeper *self)
{
  g_autofree char *path = dup_path (self, SERAL_DRAFT_LOCK_SUFFIX);

  if (self->lock >= 0)
    return TRUE;
  if (g_mkdir_with_parents (g_file_peek_path (self->folder), 0700) != 0)
    return FALSE;

  self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  return self->lock >= 0 && flock (self->lock, LOCK_EX | LOCK_NB) == 0;
}

static void
release_lock (SeralDraftKeeper *self)
{
  g_autofree char *path = dup_path (self, SERAL_DRAFT_LOCK_SUFFIX);

  if (self->lock < 0)
    return;

  g_unlink (path);
  close (self->lock);
  self->lock = -1;
}

static void
delete_draft (SeralDraftKeeper *self)
{
  g_autofree char *path = dup_path (self, SERAL_DRAFT_SUFFIX);

  if (self->adopted != NULL)
    seral_draft_delete (self->adopted);
  g_clear_object (&self->adopted);

  if (self->exists)
    g_unlink (path);
  self->exists = FALSE;
  release_lock (self);
}

/* Writing */

static Writing *
writing_new (SeralDraftKeeper *self)
{
  g_autofree char *path = dup_path (self, SERAL_DRAFT_SUFFIX);
  Writing *writing = g_new0 (Writing, 1);
  SeralDocument *document = self->document;
  GFile *file = seral_document_get_file (document);

  writing->place = g_file_new_for_path (path);
  writing->assessment = seral_assessment_copy (seral_document_get_assessment (document));
  writing->position = seral_history_get_position (seral_document_get_history (document));
  writing->head.file = file != NULL ? g_file_get_uri (file) : NULL;
  if (file != NULL && document->stamp != NULL)
    writing->head.digest = g_strdup (seral_file_stamp_get_digest (document->stamp));
  writing->head.title = seral_document_dup_title (document);
  writing->head.time = g_get_real_time () / G_USEC_PER_SEC;

  return writing;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  g_autoptr (GBytes) bytes = seral_draft_compose (&writing->head, writing->assessment);
  GError *error = NULL;

  if (seral_file_replace (writing->place, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_written (SeralDraftKeeper *self,
             guint64           position)
{
  self->exists = TRUE;
  if (self->adopted != NULL)
    seral_draft_delete (self->adopted);
  g_clear_object (&self->adopted);

  self->written = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITTEN]);
}

/* The program does not end while a draft is written: it would be left behind though nobody wants it. */
static void
hold_program (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL || !g_application_get_is_registered (application))
    return;
  if (hold)
    g_application_hold (application);
  else
    g_application_release (application);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SeralDraftKeeper) self = user_data;
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    set_written (self, writing->position);
  else
    g_info ("The draft was not written: %s", error->message);

  update (self);
  hold_program (FALSE);
}

static gboolean
write_cb (gpointer user_data)
{
  SeralDraftKeeper *self = user_data;
  g_autoptr (GTask) task = NULL;

  self->source = 0;
  if (!take_lock (self))
    {
      g_info ("No draft can be kept in %s", g_file_peek_path (self->folder));
      return G_SOURCE_REMOVE;
    }

  self->writing = TRUE;
  hold_program (TRUE);
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, write_cb);
  g_task_set_task_data (task, writing_new (self), writing_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* Brings about that there is a draft exactly while it is wanted; one write at a time. */
static void
update (SeralDraftKeeper *self)
{
  gboolean wanted = !self->dropped && seral_document_get_modified (self->document);
  guint64 position = seral_history_get_position (seral_document_get_history (self->document));

  if (self->writing)
    return;

  if (!wanted)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      delete_draft (self);
    }
  else if (self->source == 0 && (!self->exists || self->written != position))
    {
      self->source = g_timeout_add (DELAY_MS, write_cb, self);
    }
}

static void
seral_draft_keeper_constructed (GObject *object)
{
  SeralDraftKeeper *self = SERAL_DRAFT_KEEPER (object);
  g_autofree char *id = g_uuid_string_random ();

  G_OBJECT_CLASS (seral_draft_keeper_parent_class)->constructed (object);

  self->base = g_build_filename (g_file_peek_path (self->folder), id, NULL);
  g_signal_connect_object (seral_document_get_history (self->document), "notify::position", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::modified", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
seral_draft_keeper_finalize (GObject *object)
{
  SeralDraftKeeper *self = SERAL_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->adopted);
  g_clear_object (&self->document);
  g_clear_object (&self->folder);
  g_free (self->base);

  G_OBJECT_CLASS (seral_draft_keeper_parent_class)->finalize (object);
}

static void
seral_draft_keeper_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SeralDraftKeeper *self = SERAL_DRAFT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;
    case PROP_WRITTEN:
      g_value_set_uint64 (value, self->written);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_draft_keeper_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SeralDraftKeeper *self = SERAL_DRAFT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_FOLDER:
      self->folder = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_draft_keeper_class_init (SeralDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = seral_draft_keeper_constructed;
  object_class->finalize = seral_draft_keeper_finalize;
  object_class->get_property = seral_draft_keeper_get_property;
  object_class->set_property = seral_draft_keeper_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, SERAL_TYPE_DOCUMENT, fixed);
  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE, fixed);
  properties[PROP_WRITTEN] = g_param_spec_uint64 ("written", NULL, NULL, 0, G_MAXUINT64, G_MAXUINT64,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_draft_keeper_init (SeralDraftKeeper *self)
{
  self->lock = -1;
  self->written = G_MAXUINT64;
}

/**
 * seral_draft_keeper_new:
 * @document: a document
 * @folder: a local folder for drafts; it is made when it is needed
 *
 * Begins to keep drafts of a document.
 *
 * Returns: (transfer full): the keeper
 */
SeralDraftKeeper *
seral_draft_keeper_new (SeralDocument *document,
                        GFile         *folder)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (g_file_peek_path (folder) != NULL, NULL);

  return g_object_new (SERAL_TYPE_DRAFT_KEEPER, "document", document, "folder", folder, NULL);
}

/**
 * seral_draft_keeper_adopt:
 * @self: a keeper of a document that was recovered
 * @draft: what it was recovered from
 *
 * Takes over a draft: it goes when the first own one is written, not before.
 */
void
seral_draft_keeper_adopt (SeralDraftKeeper *self,
                          SeralDraft       *draft)
{
  g_return_if_fail (SERAL_IS_DRAFT_KEEPER (self));
  g_return_if_fail (SERAL_IS_DRAFT (draft));

  g_set_object (&self->adopted, draft);
}

/**
 * seral_draft_keeper_drop:
 * @self: a keeper
 *
 * Deletes the draft and keeps none any more: the document is saved, or its changes
 * are not wanted. A draft that is being written goes when it is.
 */
void
seral_draft_keeper_drop (SeralDraftKeeper *self)
{
  g_return_if_fail (SERAL_IS_DRAFT_KEEPER (self));

  self->dropped = TRUE;
  update (self);
}
