/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-session.h"
#include "assessment/seral-model-use.h"

/* A definition that does not ship with the program goes with the document. */
static SeralChange *
new_embed_change (SeralModelEntry *entry,
                  SeralModel      *model,
                  GError         **error)
{
  SeralModelOrigin origin = seral_model_entry_get_origin (entry);

  if (origin == SERAL_MODEL_ORIGIN_BUNDLED || origin == SERAL_MODEL_ORIGIN_DOCUMENT)
    return NULL;
  return seral_change_new_embed_model (_("Add Model"), seral_model_get_bytes (model), error);
}

static SeralChange *
new_use_change (SeralModelEntry *entry)
{
  g_autoptr (SeralModelUse) use = g_object_new (SERAL_TYPE_MODEL_USE,
                                                "model", seral_model_entry_get_id (entry),
                                                "version", seral_model_entry_get_version (entry),
                                                NULL);

  return seral_change_new_add_model_use (_("Add Model"), use, -1);
}

/**
 * seral_session_add_model:
 * @self: a session
 * @entry: a model that the document does not ask yet
 *
 * Asks one more model, at its core questions, and looks at it. What cannot be
 * done is told through [signal@SeralSession::message].
 */
void
seral_session_add_model (SeralSession    *self,
                         SeralModelEntry *entry)
{
  g_autoptr (SeralChange) embed = NULL;
  g_autoptr (SeralChange) use = NULL;
  g_autoptr (SeralChange) group = NULL;
  g_autoptr (GError) error = NULL;
  SeralModel *model;

  g_return_if_fail (SERAL_IS_SESSION (self));
  g_return_if_fail (SERAL_IS_MODEL_ENTRY (entry));

  model = seral_model_entry_get_model (entry, &error);
  if (model != NULL)
    embed = new_embed_change (entry, model, &error);
  if (error != NULL)
    {
      g_signal_emit_by_name (self, "message", error->message);
      return;
    }

  use = new_use_change (entry);
  group = seral_change_new_group (_("Add Model"), (SeralChange *[]) { use, embed }, embed != NULL ? 2 : 1);
  if (seral_session_do (self, group))
    seral_session_set_model_id (self, seral_model_entry_get_id (entry));
}
