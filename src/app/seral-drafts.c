/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-drafts.h"

struct _SeralDrafts
{
  GObject    parent_instance;

  GFile     *folder; /* (owned) */
  GPtrArray *drafts; /* (owned) (element-type SeralDraft) */
  gboolean   loaded;
};

enum
{
  PROP_0,
  PROP_FOLDER,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SeralDrafts, seral_drafts, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
seral_drafts_get_item_type (GListModel *model)
{
  return SERAL_TYPE_DRAFT;
}

static guint
seral_drafts_get_n_items (GListModel *model)
{
  return SERAL_DRAFTS (model)->drafts->len;
}

static gpointer
seral_drafts_get_item (GListModel *model,
                       guint       position)
{
  SeralDrafts *self = SERAL_DRAFTS (model);

  return position < self->drafts->len ? g_object_ref (g_ptr_array_index (self->drafts, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = seral_drafts_get_item_type;
  iface->get_n_items = seral_drafts_get_n_items;
  iface->get_item = seral_drafts_get_item;
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SeralDrafts) self = user_data;
  g_autoptr (GPtrArray) found = seral_draft_find_finish (result, NULL);

  if (found != NULL && found->len > 0)
    {
      g_clear_pointer (&self->drafts, g_ptr_array_unref);
      self->drafts = g_steal_pointer (&found);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->drafts->len);
    }
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
seral_drafts_constructed (GObject *object)
{
  SeralDrafts *self = SERAL_DRAFTS (object);

  G_OBJECT_CLASS (seral_drafts_parent_class)->constructed (object);

  seral_draft_find_async (self->folder, NULL, found_cb, g_object_ref (self));
}

static void
seral_drafts_finalize (GObject *object)
{
  SeralDrafts *self = SERAL_DRAFTS (object);

  g_clear_object (&self->folder);
  g_ptr_array_unref (self->drafts);

  G_OBJECT_CLASS (seral_drafts_parent_class)->finalize (object);
}

static void
seral_drafts_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SeralDrafts *self = SERAL_DRAFTS (object);

  switch (prop_id)
    {
    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_drafts_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SeralDrafts *self = SERAL_DRAFTS (object);

  switch (prop_id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_drafts_class_init (SeralDraftsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = seral_drafts_constructed;
  object_class->finalize = seral_drafts_finalize;
  object_class->get_property = seral_drafts_get_property;
  object_class->set_property = seral_drafts_set_property;

  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_drafts_init (SeralDrafts *self)
{
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * seral_drafts_new:
 * @folder: where drafts lie
 *
 * Begins to look for drafts.
 *
 * Returns: (transfer full): the drafts; none before they are loaded
 */
SeralDrafts *
seral_drafts_new (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  return g_object_new (SERAL_TYPE_DRAFTS, "folder", folder, NULL);
}

/**
 * seral_drafts_get_folder:
 * @self: the drafts
 *
 * Returns: (transfer none): where they lie
 */
GFile *
seral_drafts_get_folder (SeralDrafts *self)
{
  g_return_val_if_fail (SERAL_IS_DRAFTS (self), NULL);

  return self->folder;
}

/**
 * seral_drafts_get_loaded:
 * @self: the drafts
 *
 * Returns: whether they are known
 */
gboolean
seral_drafts_get_loaded (SeralDrafts *self)
{
  g_return_val_if_fail (SERAL_IS_DRAFTS (self), FALSE);

  return self->loaded;
}

/**
 * seral_drafts_find:
 * @self: the drafts
 * @file: a document's file
 *
 * Returns: (transfer none) (nullable): the latest draft of the document there
 */
SeralDraft *
seral_drafts_find (SeralDrafts *self,
                   GFile       *file)
{
  g_return_val_if_fail (SERAL_IS_DRAFTS (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      SeralDraft *draft = g_ptr_array_index (self->drafts, i);
      g_autoptr (GFile) other = seral_draft_get_file (draft);

      if (other != NULL && g_file_equal (other, file))
        return draft;
    }
  return NULL;
}

/**
 * seral_drafts_remove:
 * @self: the drafts
 * @draft: one of them, which a window keeps now or which was deleted
 *
 * Offers a draft no more.
 */
void
seral_drafts_remove (SeralDrafts *self,
                     SeralDraft  *draft)
{
  guint position;

  g_return_if_fail (SERAL_IS_DRAFTS (self));
  g_return_if_fail (SERAL_IS_DRAFT (draft));

  if (!g_ptr_array_find (self->drafts, draft, &position))
    return;

  g_ptr_array_remove_index (self->drafts, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
