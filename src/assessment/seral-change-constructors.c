/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-change-private.h"
#include "assessment/seral-embedded-models-private.h"

/*
 * The public constructors: each says in terms of an assessment what the engine
 * (seral-operation.c) knows as lists, ids and properties.
 */

static const char * const no_path[] = { NULL };

/* Setting */

/* What people type keystroke by keystroke, other than what they choose. */
static gboolean
is_typed (const SeralMember *member)
{
  return member->kind == &seral_member_text &&
         !(member->flags & (SERAL_MEMBER_ID | SERAL_MEMBER_NULLABLE | SERAL_MEMBER_REQUIRED));
}

static SeralChange *
new_set (const char         *name,
         GType               type,
         const char * const *path,
         const char         *property,
         const GValue       *value)
{
  g_autoptr (SeralPartClass) klass = g_type_class_ref (type);
  g_autofree char *place = NULL;
  g_autofree char *merge_key = NULL;
  const SeralMember *member;
  guint prop_id;

  prop_id = seral_part_class_find (klass, property);
  g_return_val_if_fail (prop_id != 0, NULL);
  g_return_val_if_fail (klass->properties[prop_id]->flags & G_PARAM_WRITABLE, NULL);
  g_return_val_if_fail (G_VALUE_HOLDS (value, klass->properties[prop_id]->value_type), NULL);

  member = seral_part_class_get_member (klass, prop_id);
  g_return_val_if_fail (!(member->flags & SERAL_MEMBER_ID), NULL);

  if (is_typed (member))
    {
      place = g_strjoinv ("/", (char **) path);
      merge_key = g_strconcat (place, "/", property, NULL);
    }

  return seral_change_new_take (name, merge_key, seral_operation_new_set (path, property, value));
}

/**
 * seral_change_new_document:
 * @name: a whole translated name
 * @property: a property of #SeralAssessment
 * @value: its value, of the property's type
 *
 * Makes a change that sets something of the document itself.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_document (const char   *name,
                           const char   *property,
                           const GValue *value)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_ASSESSMENT, no_path, property, value);
}

/**
 * seral_change_new_round:
 * @name: a whole translated name
 * @round: id of a round
 * @property: a property of #SeralRound
 * @value: its value, of the property's type
 *
 * Makes a change that sets something of a round.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_round (const char   *name,
                        const char   *round,
                        const char   *property,
                        const GValue *value)
{
  const char *path[] = { "rounds", round, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_ROUND, path, property, value);
}

/**
 * seral_change_new_sheet:
 * @name: a whole translated name
 * @round: id of a round
 * @sheet: id of a sheet
 * @property: a property of #SeralSheet
 * @value: its value, of the property's type
 *
 * Makes a change that sets something of a sheet.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_sheet (const char   *name,
                        const char   *round,
                        const char   *sheet,
                        const char   *property,
                        const GValue *value)
{
  const char *path[] = { "rounds", round, "sheets", sheet, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_SHEET, path, property, value);
}

/**
 * seral_change_new_model_use:
 * @name: a whole translated name
 * @model: id of a model
 * @property: a property of #SeralModelUse
 * @value: its value, of the property's type
 *
 * Makes a change that sets how a model is used.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_model_use (const char   *name,
                            const char   *model,
                            const char   *property,
                            const GValue *value)
{
  const char *path[] = { "models", model, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_MODEL_USE, path, property, value);
}

/**
 * seral_change_new_plan_item:
 * @name: a whole translated name
 * @item: id of a plan item
 * @property: a property of #SeralPlanItem
 * @value: its value, of the property's type
 *
 * Makes a change that sets something of a plan item.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_plan_item (const char   *name,
                            const char   *item,
                            const char   *property,
                            const GValue *value)
{
  const char *path[] = { "plan", item, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_PLAN_ITEM, path, property, value);
}

/**
 * seral_change_new_figure:
 * @name: a whole translated name
 * @figure: id of a figure
 * @property: a property of #SeralFigure
 * @value: its value, of the property's type
 *
 * Makes a change that sets something of a figure.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_figure (const char   *name,
                         const char   *figure,
                         const char   *property,
                         const GValue *value)
{
  const char *path[] = { "indicators", figure, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  return new_set (name, SERAL_TYPE_FIGURE, path, property, value);
}

/**
 * seral_change_new_answer:
 * @name: a whole translated name
 * @round: id of a round
 * @sheet: (nullable): id of a sheet, or %NULL for the agreed answers of the round
 * @model: id of a model
 * @criterion: id of a criterion
 * @answer: (nullable): the answer; %NULL and an empty one clear it
 * @merge_key: (nullable): for typing, see seral_history_do()
 *
 * Makes a change that answers.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_answer (const char  *name,
                         const char  *round,
                         const char  *sheet,
                         const char  *model,
                         const char  *criterion,
                         SeralAnswer *answer,
                         const char  *merge_key)
{
  const char *path[] = { "rounds", round, sheet != NULL ? "sheets" : NULL, sheet, NULL };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  return seral_change_new_take (name, merge_key,
                                seral_operation_new_answer (path, sheet != NULL ? "answers" : "agreed",
                                                            model, criterion, answer));
}

/* Values in a part */

static SeralChange *
new_log (const char    *name,
         const char    *figure,
         int            position,
         SeralLogEntry *entry)
{
  const char *path[] = { "indicators", figure, NULL };

  return seral_change_new_take (name, NULL, seral_operation_new_log (path, "log", position, entry));
}

/**
 * seral_change_new_add_log_entry:
 * @name: a whole translated name
 * @figure: id of a figure
 * @entry: an entry
 *
 * Makes a change that adds an entry to the log of a figure, after those of its day
 * and of days before.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_add_log_entry (const char    *name,
                                const char    *figure,
                                SeralLogEntry *entry)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return new_log (name, figure, -1, entry);
}

/**
 * seral_change_new_replace_log_entry:
 * @name: a whole translated name
 * @figure: id of a figure
 * @position: which entry of its log
 * @entry: what takes its place, best made by seral_log_entry_with(); it moves if
 *   its day is another
 *
 * Makes a change that puts another entry in the place of one.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_replace_log_entry (const char    *name,
                                    const char    *figure,
                                    guint          position,
                                    SeralLogEntry *entry)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (position <= G_MAXINT, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return new_log (name, figure, (int) position, entry);
}

/**
 * seral_change_new_remove_log_entry:
 * @name: a whole translated name
 * @figure: id of a figure
 * @position: which entry of its log
 *
 * Makes a change that removes an entry from the log of a figure.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_log_entry (const char *name,
                                   const char *figure,
                                   guint       position)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (position <= G_MAXINT, NULL);

  return new_log (name, figure, (int) position, NULL);
}

/**
 * seral_change_new_resource:
 * @name: a whole translated name
 * @model: id of a model
 * @resource: id of one of its resources
 * @ticked: whether the company has it
 *
 * Makes a change that ticks a resource, or takes the tick away.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_resource (const char *name,
                           const char *model,
                           const char *resource,
                           gboolean    ticked)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (resource != NULL, NULL);

  return seral_change_new_take (name, NULL,
                                seral_operation_new_resource ("resources", model, resource, ticked));
}

/**
 * seral_change_new_embed_model:
 * @name: a whole translated name
 * @definition: the definition of a model
 * @error: return location for an error of %SERAL_JSON_ERROR, or
 *   %SERAL_ASSESSMENT_ERROR_INVALID if it has no id or version
 *
 * Makes a change that puts a definition into the document, in the place of one of
 * its id and version if there is any.
 *
 * Returns: (transfer full): the change, or %NULL with @error set
 */
SeralChange *
seral_change_new_embed_model (const char  *name,
                              GBytes      *definition,
                              GError     **error)
{
  g_autoptr (JsonNode) model = NULL;
  JsonObject *object;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (definition != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  model = seral_embedded_model_parse (definition, error);
  if (model == NULL)
    return NULL;

  object = json_node_get_object (model);

  return seral_change_new_take (name, NULL,
                                seral_operation_new_embed ("embedded-models",
                                                           json_object_get_string_member (object, "id"),
                                                           json_object_get_string_member (object, "version"),
                                                           model));
}

/**
 * seral_change_new_remove_embedded_model:
 * @name: a whole translated name
 * @model: id of a model
 * @version: its version
 *
 * Makes a change that takes a definition out of the document.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_remove_embedded_model (const char *name,
                                        const char *model,
                                        const char *version)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);

  return seral_change_new_take (name, NULL,
                                seral_operation_new_embed ("embedded-models", model, version, NULL));
}
