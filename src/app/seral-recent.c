/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-recent.h"
#include "base/seral-file.h"

/* Far more than a list of this length takes. */
#define MAX_BYTES (256 * 1024)

struct _SeralRecent
{
  GObject    parent_instance;

  GFile     *file;    /* (owned): where the list lies */
  GPtrArray *items;   /* (owned) (element-type SeralRecentItem) */
  gboolean   loading;
  gboolean   saving;
  gboolean   changed; /* since the list was last handed over to be saved */
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_SAVING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);
static void save            (SeralRecent         *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (SeralRecent, seral_recent, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
seral_recent_get_item_type (GListModel *model)
{
  return SERAL_TYPE_RECENT_ITEM;
}

static guint
seral_recent_get_n_items (GListModel *model)
{
  return SERAL_RECENT (model)->items->len;
}

static gpointer
seral_recent_get_item (GListModel *model,
                       guint       position)
{
  SeralRecent *self = SERAL_RECENT (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = seral_recent_get_item_type;
  iface->get_n_items = seral_recent_get_n_items;
  iface->get_item = seral_recent_get_item;
}

static gboolean
find_file (SeralRecent *self,
           GFile       *file,
           guint       *position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_file_equal (seral_recent_item_get_file (g_ptr_array_index (self->items, i)), file))
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
remove_at (SeralRecent *self,
           guint        position)
{
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static GBytes *
to_bytes (SeralRecent *self)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    json_array_add_element (array, seral_recent_item_to_json (g_ptr_array_index (self->items, i)));

  json_object_set_array_member (object, "documents", array);
  json_node_init_object (root, object);
  return seral_json_write (root);
}

static void
set_saving (SeralRecent *self,
            gboolean     saving)
{
  if (self->saving == saving)
    return;

  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  SeralRecent *self = source;
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  GError *error = NULL;

  if (!g_file_make_directory_with_parents (folder, cancellable, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_error (&error);

  if (seral_file_replace (self->file, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  SeralRecent *self = SERAL_RECENT (object);
  g_autoptr (GError) error = NULL;

  /* A list that cannot be kept is a pity, not something to bother anybody with. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_info ("The list of recent documents was not saved: %s", error->message);

  set_saving (self, FALSE);
  if (self->changed)
    save (self);
}

/* One write at a time, and none before the old list is read: what changes meanwhile is written after it. */
static void
save (SeralRecent *self)
{
  g_autoptr (GTask) task = NULL;

  self->changed = self->loading || self->saving;
  if (self->changed)
    return;

  set_saving (self, TRUE);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, save);
  g_task_set_task_data (task, to_bytes (self), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, save_in_thread);
}

static GPtrArray *
read_items (JsonNode *root)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (SeralJsonReader) reader = seral_json_reader_new (root, faults);
  guint n_elements = 0;

  if (!seral_json_reader_begin_root (reader) ||
      !seral_json_reader_begin_array (reader, "documents", SERAL_JSON_REQUIRED, &n_elements))
    return g_steal_pointer (&items);

  for (guint i = 0; i < n_elements && items->len < SERAL_RECENT_MAX; i++)
    {
      SeralRecentItem *item;

      if (!seral_json_reader_begin_element (reader, i))
        continue;
      item = seral_recent_item_new_for_json (reader);
      if (item != NULL)
        g_ptr_array_add (items, item);
      seral_json_reader_end (reader);
    }
  return g_steal_pointer (&items);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  SeralRecent *self = source;
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  GError *error = NULL;

  bytes = seral_file_read (self->file, MAX_BYTES, cancellable, &error);
  if (bytes != NULL)
    root = seral_json_parse (bytes, &seral_json_limits_default, faults, &error);

  if (root != NULL)
    g_task_return_pointer (task, read_items (root), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* Those that were added while the file was read stand first. */
static void
append_items (SeralRecent *self,
              GPtrArray   *items)
{
  guint before = self->items->len;

  for (guint i = 0; i < items->len && self->items->len < SERAL_RECENT_MAX; i++)
    {
      SeralRecentItem *item = g_ptr_array_index (items, i);
      guint position;

      if (!find_file (self, seral_recent_item_get_file (item), &position))
        g_ptr_array_add (self->items, g_object_ref (item));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->items->len - before);
}

static void
seral_recent_finalize (GObject *object)
{
  SeralRecent *self = SERAL_RECENT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (seral_recent_parent_class)->finalize (object);
}

static void
seral_recent_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SeralRecent *self = SERAL_RECENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_recent_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SeralRecent *self = SERAL_RECENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_recent_class_init (SeralRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = seral_recent_finalize;
  object_class->get_property = seral_recent_get_property;
  object_class->set_property = seral_recent_set_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_recent_init (SeralRecent *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * seral_recent_new:
 * @file: where the list lies
 *
 * Returns: (transfer full): a list, empty until it is loaded
 */
SeralRecent *
seral_recent_new (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return g_object_new (SERAL_TYPE_RECENT, "file", file, NULL);
}

/**
 * seral_recent_new_default:
 *
 * Returns: (transfer full): the list in the user's state folder
 */
SeralRecent *
seral_recent_new_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "seral", "recent.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return seral_recent_new (file);
}

/**
 * seral_recent_load_async:
 * @self: a list
 * @callback: (nullable): called when it is there
 * @user_data: for @callback
 *
 * Reads the list.
 */
void
seral_recent_load_async (SeralRecent         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SERAL_IS_RECENT (self));

  self->loading = TRUE;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, seral_recent_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * seral_recent_load_finish:
 * @self: a list
 * @result: what the callback was given
 * @error: return location for an error: %G_IO_ERROR_NOT_FOUND where nothing was
 *   kept yet
 *
 * Documents that were added while the file was read stand before those it names.
 *
 * Returns: whether the list was read
 */
gboolean
seral_recent_load_finish (SeralRecent   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (SERAL_IS_RECENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->loading = FALSE;
  items = g_task_propagate_pointer (G_TASK (result), error);
  if (items != NULL)
    append_items (self, items);
  if (self->changed)
    save (self);

  return items != NULL;
}

/**
 * seral_recent_add:
 * @self: a list
 * @item: what is to be remembered of a document
 *
 * Puts a document first, and saves the list.
 */
void
seral_recent_add (SeralRecent     *self,
                  SeralRecentItem *item)
{
  guint position;

  g_return_if_fail (SERAL_IS_RECENT (self));
  g_return_if_fail (SERAL_IS_RECENT_ITEM (item));

  if (find_file (self, seral_recent_item_get_file (item), &position))
    remove_at (self, position);
  else if (self->items->len == SERAL_RECENT_MAX)
    remove_at (self, self->items->len - 1);

  g_ptr_array_insert (self->items, 0, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);
  save (self);
}

/**
 * seral_recent_remove:
 * @self: a list
 * @file: where a document lies, or lay
 *
 * Forgets a document, and saves the list.
 */
void
seral_recent_remove (SeralRecent *self,
                     GFile       *file)
{
  guint position;

  g_return_if_fail (SERAL_IS_RECENT (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!find_file (self, file, &position))
    return;

  remove_at (self, position);
  save (self);
}

/**
 * seral_recent_clear:
 * @self: a list
 *
 * Forgets all documents, and saves the list.
 */
void
seral_recent_clear (SeralRecent *self)
{
  guint n;

  g_return_if_fail (SERAL_IS_RECENT (self));

  n = self->items->len;
  g_ptr_array_set_size (self->items, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  save (self);
}

/**
 * seral_recent_is_saving:
 * @self: a list
 *
 * Returns: whether the list is being written; the program should not end meanwhile
 */
gboolean
seral_recent_is_saving (SeralRecent *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT (self), FALSE);

  return self->saving;
}
