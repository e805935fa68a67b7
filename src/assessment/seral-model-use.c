/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-model-use.h"
#include "assessment/seral-part-private.h"

struct _SeralModelUse
{
  SeralPart parent_instance;
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_VERSION,
  PROP_DEPTH,
  PROP_TARGET,
  PROP_BUSINESS,
  N_PROPS,
};

static const SeralMember members[N_PROPS] = {
  [PROP_MODEL] = { NULL, "id", "model", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_REQUIRED },
  [PROP_VERSION] = { NULL, "version", "version", &seral_member_text, SERAL_MEMBER_REQUIRED },
  [PROP_DEPTH] = { NULL, "depth", "depth", &seral_member_choice,
                   SERAL_MEMBER_NONE, seral_depth_get_type, SERAL_DEPTH_CORE },
  [PROP_TARGET] = { NULL, "target", "target", &seral_member_text, SERAL_MEMBER_NULLABLE },
  [PROP_BUSINESS] = { NULL, "business", "business", &seral_member_strings },
};

G_DEFINE_FINAL_TYPE (SeralModelUse, seral_model_use, SERAL_TYPE_PART)

G_DEFINE_ENUM_TYPE (SeralDepth, seral_depth,
                    G_DEFINE_ENUM_VALUE (SERAL_DEPTH_CORE, "core"),
                    G_DEFINE_ENUM_VALUE (SERAL_DEPTH_FULL, "full"))

static void
seral_model_use_class_init (SeralModelUseClass *klass)
{
  seral_part_class_set_members (SERAL_PART_CLASS (klass), members, N_PROPS);
}

static void
seral_model_use_init (SeralModelUse *self)
{
  seral_part_init_members (SERAL_PART (self));
}

/**
 * seral_model_use_get_model:
 * @self: a use of a model
 *
 * Returns: (transfer none): id of the model
 */
const char *
seral_model_use_get_model (SeralModelUse *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_USE (self), NULL);

  return seral_part_get_text (self, PROP_MODEL);
}

/**
 * seral_model_use_get_version:
 * @self: a use of a model
 *
 * Returns: (transfer none): version of the definition that the answers are for
 */
const char *
seral_model_use_get_version (SeralModelUse *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_USE (self), NULL);

  return seral_part_get_text (self, PROP_VERSION);
}

/**
 * seral_model_use_get_depth:
 * @self: a use of a model
 *
 * Returns: whether all questions are asked, or the core ones alone
 */
SeralDepth
seral_model_use_get_depth (SeralModelUse *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_USE (self), SERAL_DEPTH_CORE);

  return seral_part_get_choice (self, PROP_DEPTH);
}

/**
 * seral_model_use_get_target:
 * @self: a use of a model
 *
 * Returns: (transfer none) (nullable): id of the stage that is aimed at
 */
const char *
seral_model_use_get_target (SeralModelUse *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_USE (self), NULL);

  return seral_part_get_text (self, PROP_TARGET);
}

/**
 * seral_model_use_get_business:
 * @self: a use of a model
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the model's targets
 *   that say what kind of business this is
 */
const char * const *
seral_model_use_get_business (SeralModelUse *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_USE (self), NULL);

  return seral_part_get_boxed (self, PROP_BUSINESS);
}
