/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-part-private.h"
#include "assessment/seral-plan-item.h"

struct _SeralPlanItem
{
  SeralPart parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_MODEL,
  PROP_ACTION,
  PROP_CRITERIA,
  PROP_TITLE,
  PROP_OWNER,
  PROP_MILESTONE,
  PROP_BUDGET,
  PROP_OUTCOME,
  PROP_NOTE,
  PROP_START,
  PROP_DUE,
  PROP_STATUS,
  N_PROPS,
};

static const SeralMember members[N_PROPS] = {
  [PROP_ID] = { NULL, "id", "id", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_MADE },
  [PROP_MODEL] = { NULL, "model", "model", &seral_member_text, SERAL_MEMBER_NULLABLE },
  [PROP_ACTION] = { NULL, "action", "action", &seral_member_text, SERAL_MEMBER_NULLABLE },
  [PROP_CRITERIA] = { NULL, "criteria", "criteria", &seral_member_strings },
  [PROP_TITLE] = { NULL, "title", "title", &seral_member_text },
  [PROP_OWNER] = { NULL, "owner", "owner", &seral_member_text },
  [PROP_MILESTONE] = { NULL, "milestone", "milestone", &seral_member_text },
  [PROP_BUDGET] = { NULL, "budget", "budget", &seral_member_text },
  [PROP_OUTCOME] = { NULL, "outcome", "outcome", &seral_member_text },
  [PROP_NOTE] = { NULL, "note", "note", &seral_member_text },
  [PROP_START] = { NULL, "start", "start", &seral_member_date, SERAL_MEMBER_NULLABLE },
  [PROP_DUE] = { NULL, "due", "due", &seral_member_date, SERAL_MEMBER_NULLABLE },
  [PROP_STATUS] = { NULL, "status", "status", &seral_member_choice,
                    SERAL_MEMBER_NONE, seral_plan_status_get_type, SERAL_PLAN_STATUS_OPEN },
};

G_DEFINE_FINAL_TYPE (SeralPlanItem, seral_plan_item, SERAL_TYPE_PART)

G_DEFINE_ENUM_TYPE (SeralPlanStatus, seral_plan_status,
                    G_DEFINE_ENUM_VALUE (SERAL_PLAN_STATUS_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (SERAL_PLAN_STATUS_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (SERAL_PLAN_STATUS_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (SERAL_PLAN_STATUS_DROPPED, "dropped"))

static void
seral_plan_item_class_init (SeralPlanItemClass *klass)
{
  seral_part_class_set_members (SERAL_PART_CLASS (klass), members, N_PROPS);
}

static void
seral_plan_item_init (SeralPlanItem *self)
{
  seral_part_init_members (SERAL_PART (self));
}

/**
 * seral_plan_item_get_id:
 * @self: a plan item
 *
 * Returns: (transfer none): what it goes by in its assessment
 */
const char *
seral_plan_item_get_id (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_ID);
}

/**
 * seral_plan_item_get_model:
 * @self: a plan item
 *
 * Returns: (transfer none) (nullable): id of the model it comes from
 */
const char *
seral_plan_item_get_model (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_MODEL);
}

/**
 * seral_plan_item_get_action:
 * @self: a plan item
 *
 * Returns: (transfer none) (nullable): id of the model's action, %NULL if it is one of the
 *   company's own
 */
const char *
seral_plan_item_get_action (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_ACTION);
}

/**
 * seral_plan_item_get_criteria:
 * @self: a plan item
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the criteria it is to
 *   meet
 */
const char * const *
seral_plan_item_get_criteria (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_boxed (self, PROP_CRITERIA);
}

/**
 * seral_plan_item_get_title:
 * @self: a plan item
 *
 * Returns: (transfer none): what is to be done
 */
const char *
seral_plan_item_get_title (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_TITLE);
}

/**
 * seral_plan_item_get_owner:
 * @self: a plan item
 *
 * Returns: (transfer none): who does it, "" where nobody was named
 */
const char *
seral_plan_item_get_owner (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_OWNER);
}

/**
 * seral_plan_item_get_milestone:
 * @self: a plan item
 *
 * Returns: (transfer none): what shows that it goes well
 */
const char *
seral_plan_item_get_milestone (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_MILESTONE);
}

/**
 * seral_plan_item_get_budget:
 * @self: a plan item
 *
 * Returns: (transfer none): what it may cost, as it was written
 */
const char *
seral_plan_item_get_budget (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_BUDGET);
}

/**
 * seral_plan_item_get_outcome:
 * @self: a plan item
 *
 * Returns: (transfer none): what is expected of it
 */
const char *
seral_plan_item_get_outcome (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_OUTCOME);
}

/**
 * seral_plan_item_get_note:
 * @self: a plan item
 *
 * Returns: (transfer none): a note
 */
const char *
seral_plan_item_get_note (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_NOTE);
}

/**
 * seral_plan_item_get_start:
 * @self: a plan item
 *
 * Returns: (transfer none) (nullable): the day it begins, YYYY-MM-DD
 */
const char *
seral_plan_item_get_start (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_START);
}

/**
 * seral_plan_item_get_due:
 * @self: a plan item
 *
 * Returns: (transfer none) (nullable): the day it is due, YYYY-MM-DD
 */
const char *
seral_plan_item_get_due (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), NULL);

  return seral_part_get_text (self, PROP_DUE);
}

/**
 * seral_plan_item_get_status:
 * @self: a plan item
 *
 * Returns: how far it is
 */
SeralPlanStatus
seral_plan_item_get_status (SeralPlanItem *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (self), SERAL_PLAN_STATUS_OPEN);

  return seral_part_get_choice (self, PROP_STATUS);
}
