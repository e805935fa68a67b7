/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli.h"
#include "exchange/seral-plan-export.h"

G_BEGIN_DECLS

/**
 * SeralCliPlanEdits:
 * @target: (nullable): a stage to aim at, by id or number; "" for none
 * @add: (nullable): ids of actions to plan
 * @own: (nullable): titles of things of the company's own
 * @set: (nullable): "ITEM.FIELD=VALUE" each
 * @remove: (nullable): items to take out
 * @move: (nullable): "ITEM=PLACE" each
 * @have: (nullable): ids of templates that exist
 * @lack: (nullable): ids of templates that do not
 * @watch: (nullable): figures of the company's own, "NAME[;UNIT[;lower]]" each
 * @log: (nullable): "FIGURE=VALUE[@DATE][;NOTE]" each
 *
 * What is to be changed in a plan, as it was given; in this order.
 */
typedef struct
{
  char  *target;
  char **add;
  char **own;
  char **set;
  char **remove;
  char **move;
  char **have;
  char **lack;
  char **watch;
  char **log;
} SeralCliPlanEdits;

gboolean seral_cli_plan_edits_are_none (const SeralCliPlanEdits *self);
void     seral_cli_plan_edits_clear    (SeralCliPlanEdits       *self);
gboolean seral_cli_plan_edits_apply    (const SeralCliPlanEdits *self,
                                        SeralPlanExport         *plan,
                                        const char              *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralCliPlanEdits, seral_cli_plan_edits_clear)

G_END_DECLS
