/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-change-private.h"

/* The public constructors for parts that are added, removed and moved. */

static const char * const no_path[] = { NULL };

static SeralChange *
new_add (const char         *name,
         const char * const *path,
         const char         *list,
         gpointer            part,
         int                 position)
{
  g_autoptr (SeralPart) copy = seral_part_copy (part);

  return seral_change_new_take (name, NULL, seral_operation_new_insert (path, list, copy, position));
}

static SeralChange *
new_remove (const char         *name,
            const char * const *path,
            const char         *list,
            const char         *id)
{
  return seral_change_new_take (name, NULL, seral_operation_new_remove (path, list, id));
}

static SeralChange *
new_move (const char         *name,
          const char * const *path,
          const char         *list,
          const char         *id,
          guint               position)
{
  return seral_change_new_take (name, NULL, seral_operation_new_move (path, list, id, position));
}

/**
 * seral_change_new_add_round:
 * @name: a whole translated name
 * @round: a round, of which a copy is added
 * @position: where, or -1 for the end
 *
 * Makes a change that adds a round.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_round (const char *name,
                            SeralRound *round,
                            int         position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  return new_add (name, no_path, "rounds", round, position);
}

/**
 * seral_change_new_remove_round:
 * @name: a whole translated name
 * @round: id of a round
 *
 * Makes a change that removes a round.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_round (const char *name,
                               const char *round)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);

  return new_remove (name, no_path, "rounds", round);
}

/**
 * seral_change_new_move_round:
 * @name: a whole translated name
 * @round: id of a round
 * @position: where it is to stand afterwards; beyond the end is the end
 *
 * Makes a change that moves a round.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_move_round (const char *name,
                             const char *round,
                             guint       position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);

  return new_move (name, no_path, "rounds", round, position);
}

/**
 * seral_change_new_round_from:
 * @name: a whole translated name
 * @from: the round whose answers are carried over
 * @title: (nullable): title of the new round
 * @date: its day, YYYY-MM-DD
 *
 * Makes a change that adds a round as seral_round_new_from() makes it, after all
 * others.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_round_from (const char *name,
                             SeralRound *from,
                             const char *title,
                             const char *date)
{
  g_autoptr (SeralRound) round = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (from), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  round = seral_round_new_from (from, title, date);

  return seral_change_new_add_round (name, round, -1);
}

/**
 * seral_change_new_add_sheet:
 * @name: a whole translated name
 * @round: id of a round
 * @sheet: a sheet, of which a copy is added
 * @position: where, or -1 for the end
 *
 * Makes a change that adds a sheet.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_sheet (const char *name,
                            const char *round,
                            SeralSheet *sheet,
                            int         position)
{
  const char *path[] = { "rounds", round, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_SHEET (sheet), NULL);

  return new_add (name, path, "sheets", sheet, position);
}

/**
 * seral_change_new_remove_sheet:
 * @name: a whole translated name
 * @round: id of a round
 * @sheet: id of a sheet
 *
 * Makes a change that removes a sheet.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_sheet (const char *name,
                               const char *round,
                               const char *sheet)
{
  const char *path[] = { "rounds", round, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (sheet != NULL, NULL);

  return new_remove (name, path, "sheets", sheet);
}

/**
 * seral_change_new_move_sheet:
 * @name: a whole translated name
 * @round: id of a round
 * @sheet: id of a sheet
 * @position: where it is to stand afterwards; beyond the end is the end
 *
 * Makes a change that moves a sheet.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_move_sheet (const char *name,
                             const char *round,
                             const char *sheet,
                             guint       position)
{
  const char *path[] = { "rounds", round, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (sheet != NULL, NULL);

  return new_move (name, path, "sheets", sheet, position);
}

/**
 * seral_change_new_add_model_use:
 * @name: a whole translated name
 * @use: a use of a model, of which a copy is added
 * @position: where, or -1 for the end
 *
 * Makes a change that adds a use of a model.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_model_use (const char    *name,
                                SeralModelUse *use,
                                int            position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL_USE (use), NULL);

  return new_add (name, no_path, "models", use, position);
}

/**
 * seral_change_new_remove_model_use:
 * @name: a whole translated name
 * @model: id of a model
 *
 * Makes a change that removes a use of a model. Its answers are kept.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_model_use (const char *name,
                                   const char *model)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return new_remove (name, no_path, "models", model);
}

/**
 * seral_change_new_move_model_use:
 * @name: a whole translated name
 * @model: id of a model
 * @position: where it is to stand afterwards; beyond the end is the end
 *
 * Makes a change that moves a use of a model.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_move_model_use (const char *name,
                                 const char *model,
                                 guint       position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return new_move (name, no_path, "models", model, position);
}

/**
 * seral_change_new_add_plan_item:
 * @name: a whole translated name
 * @item: a plan item, of which a copy is added
 * @position: where, or -1 for the end
 *
 * Makes a change that adds a plan item.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_plan_item (const char    *name,
                                SeralPlanItem *item,
                                int            position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), NULL);

  return new_add (name, no_path, "plan", item, position);
}

/**
 * seral_change_new_remove_plan_item:
 * @name: a whole translated name
 * @item: id of a plan item
 *
 * Makes a change that removes a plan item.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_plan_item (const char *name,
                                   const char *item)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return new_remove (name, no_path, "plan", item);
}

/**
 * seral_change_new_move_plan_item:
 * @name: a whole translated name
 * @item: id of a plan item
 * @position: where it is to stand afterwards; beyond the end is the end
 *
 * Makes a change that moves a plan item.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_move_plan_item (const char *name,
                                 const char *item,
                                 guint       position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return new_move (name, no_path, "plan", item, position);
}

/**
 * seral_change_new_add_figure:
 * @name: a whole translated name
 * @figure: a figure, of which a copy is added
 * @position: where, or -1 for the end
 *
 * Makes a change that adds a figure.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_figure (const char  *name,
                             SeralFigure *figure,
                             int          position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);

  return new_add (name, no_path, "indicators", figure, position);
}

/**
 * seral_change_new_remove_figure:
 * @name: a whole translated name
 * @figure: id of a figure
 *
 * Makes a change that removes a figure.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_figure (const char *name,
                                const char *figure)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);

  return new_remove (name, no_path, "indicators", figure);
}

/**
 * seral_change_new_move_figure:
 * @name: a whole translated name
 * @figure: id of a figure
 * @position: where it is to stand afterwards; beyond the end is the end
 *
 * Makes a change that moves a figure.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_move_figure (const char *name,
                              const char *figure,
                              guint       position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);

  return new_move (name, no_path, "indicators", figure, position);
}
