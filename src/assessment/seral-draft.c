/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-document-private.h"
#include "assessment/seral-draft-private.h"
#include "base/seral-file.h"
#include "base/seral-json-build.h"
#include "base/seral-json-reader.h"

/*
 * A draft is one file, so that it is replaced as one: a line that says how long
 * the head is, the head (JSON), and the document as it would be saved.
 */
#define MAGIC "seral-draft 1 "
#define MOST_HEAD (64 * 1024)
#define MOST_DIGITS 8

/* More than anybody has windows: a folder that somebody filled does not hang us. */
#define MOST_DRAFTS 200

struct _SeralDraft
{
  GObject          parent_instance;

  GFile           *place;      /* (owned): where the draft lies */
  SeralDraftHead   head;
  SeralAssessment *assessment; /* (owned) */
};

G_DEFINE_FINAL_TYPE (SeralDraft, seral_draft, G_TYPE_OBJECT)

static void
seral_draft_finalize (GObject *object)
{
  SeralDraft *self = SERAL_DRAFT (object);

  g_clear_object (&self->place);
  g_clear_object (&self->assessment);
  seral_draft_head_clear (&self->head);

  G_OBJECT_CLASS (seral_draft_parent_class)->finalize (object);
}

static void
seral_draft_class_init (SeralDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_draft_finalize;
}

static void
seral_draft_init (SeralDraft *self)
{
}

void
seral_draft_head_clear (SeralDraftHead *head)
{
  g_clear_pointer (&head->file, g_free);
  g_clear_pointer (&head->digest, g_free);
  g_clear_pointer (&head->title, g_free);
}

/* Writing */

static GBytes *
write_head (const SeralDraftHead *head)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  if (head->file != NULL)
    seral_json_add_string (builder, "file", head->file);
  if (head->digest != NULL)
    seral_json_add_string (builder, "digest", head->digest);
  seral_json_add_string (builder, "title", head->title);
  seral_json_add_integer (builder, "time", head->time);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return seral_json_write (root);
}

/*
 * seral_draft_compose:
 * @head: what is said of the document
 * @assessment: an assessment that nobody else has
 *
 * Returns: (transfer full): the bytes of a draft
 */
GBytes *
seral_draft_compose (const SeralDraftHead *head,
                     SeralAssessment      *assessment)
{
  g_autoptr (GBytes) written = write_head (head);
  g_autoptr (GBytes) document = seral_assessment_to_bytes (assessment);
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *line = g_strdup_printf (MAGIC "%" G_GSIZE_FORMAT "\n", g_bytes_get_size (written));

  g_byte_array_append (bytes, (const guint8 *) line, strlen (line));
  g_byte_array_append (bytes, g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_byte_array_append (bytes, g_bytes_get_data (document, NULL), g_bytes_get_size (document));

  return g_byte_array_free_to_bytes (bytes);
}

/* Reading */

/* How long the head is, and where it begins; 0 where this is no draft. */
static gsize
read_length (const char *text,
             gsize       length,
             gsize      *begin)
{
  gsize at = strlen (MAGIC), head = 0;

  if (length < at || memcmp (text, MAGIC, at) != 0)
    return 0;

  for (gsize digits = 0; at < length && g_ascii_isdigit (text[at]) && digits < MOST_DIGITS; at++, digits++)
    head = head * 10 + (gsize) g_ascii_digit_value (text[at]);

  *begin = at + 1;
  return at < length && text[at] == '\n' && head <= MOST_HEAD && head <= length - *begin ? head : 0;
}

static gboolean
read_head (SeralDraftHead  *head,
           GBytes          *bytes,
           GError         **error)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (JsonNode) root = seral_json_parse (bytes, &seral_json_limits_default, faults, error);
  g_autoptr (SeralJsonReader) reader = NULL;

  if (root == NULL)
    return FALSE;

  reader = seral_json_reader_new (root, faults);
  if (seral_json_reader_begin_root (reader))
    {
      head->file = g_strdup (seral_json_reader_get_string (reader, "file", SERAL_JSON_OPTIONAL));
      head->digest = g_strdup (seral_json_reader_get_string (reader, "digest", SERAL_JSON_OPTIONAL));
      head->title = g_strdup (seral_json_reader_get_string (reader, "title", SERAL_JSON_REQUIRED));
      head->time = seral_json_reader_get_integer (reader, "time", SERAL_JSON_REQUIRED, 0, G_MAXINT32 * 100LL, 0);
      seral_json_reader_end (reader);
    }

  return !seral_faults_has_errors (faults) ||
         (g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not a draft")), FALSE);
}

/*
 * seral_draft_parse:
 * @place: where the draft lies
 * @bytes: what is there
 * @error: return location for an error
 *
 * Returns: (transfer full): the draft, or %NULL with @error set
 */
SeralDraft *
seral_draft_parse (GFile   *place,
                   GBytes  *bytes,
                   GError **error)
{
  gsize length, begin = 0, head;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (SeralDraft) self = g_object_new (SERAL_TYPE_DRAFT, NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) rest = NULL;

  head = read_length (text, length, &begin);
  if (head == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not a draft"));
      return NULL;
    }

  first = g_bytes_new_from_bytes (bytes, begin, head);
  rest = g_bytes_new_from_bytes (bytes, begin + head, length - begin - head);
  if (!read_head (&self->head, first, error))
    return NULL;

  self->place = g_object_ref (place);
  self->assessment = seral_assessment_new_from_bytes (rest, NULL, error);

  return self->assessment != NULL ? g_steal_pointer (&self) : NULL;
}

/* Finding */

static char *
dup_lock_path (const char *draft)
{
  g_autofree char *base = g_strndup (draft, strlen (draft) - strlen (SERAL_DRAFT_SUFFIX));

  return g_strconcat (base, SERAL_DRAFT_LOCK_SUFFIX, NULL);
}

/* A draft whose keeper lives belongs to a window that is open somewhere. */
static gboolean
is_kept (const char *draft)
{
  g_autofree char *path = dup_lock_path (draft);
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean kept;

  if (fd < 0)
    return FALSE;

  kept = flock (fd, LOCK_EX | LOCK_NB) != 0;
  close (fd);

  return kept;
}

static SeralDraft *
read_draft (GFile        *place,
            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_file_read (place, seral_assessment_limits.bytes + MOST_HEAD, cancellable, &error);
  SeralDraft *draft = bytes != NULL ? seral_draft_parse (place, bytes, &error) : NULL;

  /* It is left where it is: a later version may be able to read it. */
  if (draft == NULL)
    g_info ("The draft %s was not read: %s", g_file_peek_path (place), error->message);

  return draft;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  SeralDraft * const *first = a;
  SeralDraft * const *second = b;

  return ((*second)->head.time > (*first)->head.time) - ((*second)->head.time < (*first)->head.time);
}

static void
find_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  const char *folder = g_file_peek_path (task_data);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && found->len < MOST_DRAFTS && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) place = g_file_new_for_path (path);
      SeralDraft *draft;

      if (name[0] == '.' || !g_str_has_suffix (name, SERAL_DRAFT_SUFFIX) || is_kept (path))
        continue;

      draft = read_draft (place, cancellable);
      if (draft != NULL)
        g_ptr_array_add (found, draft);
    }
  g_ptr_array_sort (found, compare_times);

  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * seral_draft_dup_default_folder:
 *
 * Returns: (transfer full): where the program keeps its drafts: seral/drafts in
 *   the user's state folder
 */
GFile *
seral_draft_dup_default_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "seral", "drafts", NULL);

  return g_file_new_for_path (path);
}

/**
 * seral_draft_find_async:
 * @folder: where drafts lie; it need not be there
 * @cancellable: (nullable): to stop it
 * @callback: called when they are found
 * @user_data: data for @callback
 *
 * Looks for drafts that nobody keeps any more: what a crash left behind.
 */
void
seral_draft_find_async (GFile               *folder,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, seral_draft_find_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * seral_draft_find_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type SeralDraft): the drafts, the latest first
 */
GPtrArray *
seral_draft_find_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, seral_draft_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * seral_draft_get_file:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): the file its document lives in; %NULL for
 *   one that was never saved
 */
GFile *
seral_draft_get_file (SeralDraft *self)
{
  g_return_val_if_fail (SERAL_IS_DRAFT (self), NULL);

  return self->head.file != NULL ? g_file_new_for_uri (self->head.file) : NULL;
}

/**
 * seral_draft_get_title:
 * @self: a draft
 *
 * Returns: what people know the document by
 */
const char *
seral_draft_get_title (SeralDraft *self)
{
  g_return_val_if_fail (SERAL_IS_DRAFT (self), NULL);

  return self->head.title;
}

/**
 * seral_draft_get_time:
 * @self: a draft
 *
 * Returns: when the document was like that, in seconds since 1970, UTC
 */
gint64
seral_draft_get_time (SeralDraft *self)
{
  g_return_val_if_fail (SERAL_IS_DRAFT (self), 0);

  return self->head.time;
}

/**
 * seral_draft_recover:
 * @self: a draft
 *
 * Makes the draft a document again. It lives in its file and is not saved; when
 * the file has been written by somebody else since, saving asks. The draft stays
 * until it is deleted.
 *
 * Returns: (transfer full): the document
 */
SeralDocument *
seral_draft_recover (SeralDraft *self)
{
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (SeralFileStamp) stamp = NULL;
  g_autoptr (GFile) file = NULL;
  SeralDocument *document;

  g_return_val_if_fail (SERAL_IS_DRAFT (self), NULL);

  assessment = seral_assessment_copy (self->assessment);
  document = seral_document_new (assessment);
  file = seral_draft_get_file (self);
  if (file != NULL)
    {
      stamp = seral_file_stamp_new_for_digest (self->head.digest != NULL ? self->head.digest : "");
      seral_document_set_file (document, file, stamp);
    }
  seral_history_mark_unsaved (seral_document_get_history (document));

  return document;
}

/**
 * seral_draft_delete:
 * @self: a draft
 *
 * Deletes a draft: it is kept elsewhere, or not wanted.
 */
void
seral_draft_delete (SeralDraft *self)
{
  g_autofree char *lock = NULL;

  g_return_if_fail (SERAL_IS_DRAFT (self));

  lock = dup_lock_path (g_file_peek_path (self->place));
  g_unlink (g_file_peek_path (self->place));
  g_unlink (lock);
}
