/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/seral-date.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-plan-edit.h"
#include "plan/seral-plan-figures.h"
#include "plan/seral-plan-proposal.h"
#include "words/seral-words-plan.h"

/* What is edited, and the parts of the plan that were asked for. */
typedef struct
{
  SeralPlanExport *plan;
  const char      *path;
} Edit;

typedef gboolean (*EditFunc) (Edit       *edit,
                              const char *text);

/* What of an item can be set, and the property it is. */
static const char * const fields[] = {
  "title", "owner", "start", "due", "milestone", "budget", "outcome", "note", "status", NULL,
};

/* Takes @message. */
static gboolean
refuse (Edit *edit,
        char *message)
{
  seral_cli_complain_of (edit->path, message);
  g_free (message);

  return FALSE;
}

/* Takes @change; one that is not there is not needed. */
static gboolean
apply (Edit        *edit,
       SeralChange *change)
{
  g_autoptr (SeralChange) owned = change;
  g_autoptr (SeralChange) back = NULL;
  g_autoptr (GError) error = NULL;

  if (owned == NULL)
    return TRUE;

  back = seral_change_apply (owned, edit->plan->assessment, &error);
  if (back == NULL)
    seral_cli_complain_of (edit->path, error->message);

  return back != NULL;
}

static SeralModel *
get_model (Edit  *edit,
           guint  part)
{
  return seral_result_get_model (edit->plan->parts[part].result);
}

/* The text before a mark, and what is after it; FALSE where there is no mark. */
static gboolean
split (const char  *text,
       char         mark,
       char       **before,
       const char **after)
{
  const char *found = strchr (text, mark);

  if (found == NULL || found == text)
    return FALSE;

  *before = g_strndup (text, (gsize) (found - text));
  *after = found + 1;

  return TRUE;
}

/* By its id, its number in the plan, or the action it takes up. */
static SeralPlanItem *
find_item (Edit       *edit,
           const char *name)
{
  GListModel *items = seral_assessment_get_plan (edit->plan->assessment);
  SeralPlanItem *found = seral_assessment_find_plan_item (edit->plan->assessment, name);
  guint64 number = 0;

  if (found == NULL && g_ascii_string_to_unsigned (name, 10, 1, g_list_model_get_n_items (items), &number, NULL))
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (items, (guint) number - 1);

      return item; /* the assessment keeps it */
    }

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (seral_plan_item_get_action (item), name) == 0)
        found = item;
    }

  if (found == NULL)
    refuse (edit, g_strdup_printf (_("the plan has no item “%s”"), name));

  return found;
}

static gboolean
set_target (Edit       *edit,
            const char *wanted)
{
  gboolean found = FALSE;

  for (guint i = 0; i < edit->plan->n_parts; i++)
    {
      SeralModel *model = get_model (edit, i);
      guint n = 0;
      const SeralStage *stages = seral_model_get_stages (model, &n);

      for (guint k = 0; k < (wanted[0] != '\0' ? n : 1); k++)
        {
          g_autofree char *level = g_strdup_printf ("%d", stages[k].level);
          g_auto (GValue) value = G_VALUE_INIT;

          if (wanted[0] != '\0' && strcmp (stages[k].id, wanted) != 0 && strcmp (level, wanted) != 0)
            continue;
          g_value_init (&value, G_TYPE_STRING);
          g_value_set_string (&value, wanted[0] != '\0' ? stages[k].id : NULL);
          if (!apply (edit, seral_change_new_model_use (_("Target"), seral_model_get_id (model), "target", &value)))
            return FALSE;
          found = TRUE;
        }
    }

  return found || refuse (edit, g_strdup_printf (_("there is no stage “%s”"), wanted));
}

/* What an action supports and is not met yet, for the plan to remember. */
static SeralChange *
create_action (Edit                *edit,
               const SeralPlanPart *part,
               const SeralAction   *action)
{
  SeralModel *model = seral_result_get_model (part->result);
  int level = seral_model_get_stages (model, NULL)[action->stage].level;
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (part->result, level);
  SeralPhaseAction bare = { .action = action };

  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);

      for (guint k = 0; k < phase->n_actions; k++)
        if (phase->actions[k].action == action)
          return seral_plan_proposal_add_action (_("Add to the Plan"), edit->plan->assessment, part->result,
                                                 &phase->actions[k], &edit->plan->today);
    }

  /* All it supports is met; whoever asks for it may have it all the same. */
  return seral_plan_proposal_add_action (_("Add to the Plan"), edit->plan->assessment, part->result, &bare,
                                         &edit->plan->today);
}

static gboolean
add_action (Edit       *edit,
            const char *id)
{
  for (guint i = 0; i < edit->plan->n_parts; i++)
    {
      const SeralAction *action = seral_model_find_action (get_model (edit, i), id);

      if (action != NULL)
        return apply (edit, create_action (edit, &edit->plan->parts[i], action));
    }

  return refuse (edit, g_strdup_printf (_("there is no action “%s”"), id));
}

static gboolean
add_own (Edit       *edit,
         const char *title)
{
  if (title[strspn (title, " \t\n")] == '\0')
    return refuse (edit, g_strdup (_("an item of your own needs a title")));

  return apply (edit, seral_plan_proposal_add_own (_("Add to the Plan"), edit->plan->parts[0].result, title, NULL, 0));
}

/* A date is YYYY-MM-DD, or nothing. */
static gboolean
read_field (Edit       *edit,
            const char *field,
            const char *text,
            GValue     *value)
{
  g_autoptr (GEnumClass) statuses = g_type_class_ref (SERAL_TYPE_PLAN_STATUS);
  const GEnumValue *status = g_enum_get_value_by_nick (statuses, text);
  gboolean is_date = strcmp (field, "start") == 0 || strcmp (field, "due") == 0;
  GDate date;

  if (strcmp (field, "status") == 0)
    {
      if (status == NULL)
        return refuse (edit, g_strdup_printf (_("“%s” is no status, but: open, doing, done, dropped"), text));
      g_value_init (value, SERAL_TYPE_PLAN_STATUS);
      g_value_set_enum (value, status->value);
      return TRUE;
    }

  if (is_date && text[0] != '\0' && !seral_date_parse (text, &date))
    return refuse (edit, g_strdup_printf (_("“%s” is no date as in 2027-03-31"), text));

  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, is_date && text[0] == '\0' ? NULL : text);

  return TRUE;
}

static gboolean
set_field (Edit       *edit,
           const char *text)
{
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  const char *wanted, *field;
  SeralPlanItem *item;

  /* An id may have a dot in it, a field has none. */
  if (!split (text, '=', &place, &wanted) || strrchr (place, '.') == NULL)
    return refuse (edit, g_strdup_printf (_("“%s” is not as in 2.owner=Anna"), text));

  field = strrchr (place, '.') + 1;
  name = g_strndup (place, (gsize) (field - place) - 1);
  if (!g_strv_contains (fields, field))
    {
      g_autofree char *list = g_strjoinv (", ", (char **) fields);

      return refuse (edit, g_strdup_printf (_("an item has no “%s”, but: %s"), field, list));
    }

  item = find_item (edit, name);

  return item != NULL && read_field (edit, field, wanted, &value) &&
         apply (edit, seral_change_new_plan_item (_("Edit"), seral_plan_item_get_id (item), field, &value));
}

static gboolean
move_item (Edit       *edit,
           const char *text)
{
  guint n = g_list_model_get_n_items (seral_assessment_get_plan (edit->plan->assessment));
  g_autofree char *name = NULL;
  const char *place;
  SeralPlanItem *item;
  guint64 number = 0;

  if (!split (text, '=', &name, &place) || !g_ascii_string_to_unsigned (place, 10, 1, MAX (n, 1), &number, NULL))
    return refuse (edit, g_strdup_printf (_("“%s” is not as in 3=1, with a place in the plan"), text));

  item = find_item (edit, name);

  return item != NULL &&
         apply (edit, seral_change_new_move_plan_item (_("Move Item"), seral_plan_item_get_id (item), (guint) number - 1));
}

/* All are looked up before the first one goes, so that numbers mean what they meant. */
static gboolean
remove_items (Edit  *edit,
              char **names)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      SeralPlanItem *item = find_item (edit, *name);

      if (item == NULL)
        return FALSE;
      g_ptr_array_add (ids, g_strdup (seral_plan_item_get_id (item)));
    }

  for (guint i = 0; i < ids->len; i++)
    if (!apply (edit, seral_change_new_remove_plan_item (_("Remove from the Plan"), g_ptr_array_index (ids, i))))
      return FALSE;

  return TRUE;
}

static gboolean
tick (Edit       *edit,
      const char *id,
      gboolean    ticked)
{
  for (guint i = 0; i < edit->plan->n_parts; i++)
    {
      SeralModel *model = get_model (edit, i);
      guint n = 0;
      const SeralResource *resources = seral_model_get_resources (model, &n);

      for (guint k = 0; k < n; k++)
        if (strcmp (resources[k].id, id) == 0)
          return apply (edit, seral_change_new_resource (_("Template"), seral_model_get_id (model), id, ticked));
    }

  return refuse (edit, g_strdup_printf (_("there is no template “%s”"), id));
}

static gboolean
tick_on (Edit       *edit,
         const char *id)
{
  return tick (edit, id, TRUE);
}

static gboolean
tick_off (Edit       *edit,
          const char *id)
{
  return tick (edit, id, FALSE);
}

static gboolean
watch (Edit       *edit,
       const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 3);
  guint n = g_strv_length (parts);
  g_autoptr (SeralFigure) figure = NULL;

  if (n == 0 || parts[0][0] == '\0' ||
      (n > 2 && strcmp (parts[2], "lower") != 0 && strcmp (parts[2], "higher") != 0))
    return refuse (edit, g_strdup_printf (_("“%s” is not as in Deals;deals;higher"), text));

  figure = g_object_new (SERAL_TYPE_FIGURE, "name", parts[0], "unit", n > 1 ? parts[1] : "",
                         "better", n > 2 && strcmp (parts[2], "lower") == 0 ? SERAL_BETTER_LOWER : SERAL_BETTER_HIGHER,
                         NULL);

  return apply (edit, seral_change_new_add_figure (_("Watch a Figure"), figure, -1));
}

/* By its id, its name, or the indicator it is of. */
static SeralFigure *
find_figure (Edit       *edit,
             const char *name)
{
  GListModel *figures = seral_assessment_get_indicators (edit->plan->assessment);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);

      if (strcmp (seral_figure_get_id (figure), name) == 0 || strcmp (seral_figure_get_name (figure), name) == 0 ||
          g_strcmp0 (seral_figure_get_indicator (figure), name) == 0)
        return figure; /* the assessment keeps it */
    }

  return NULL;
}

static const SeralIndicator *
find_indicator (Edit        *edit,
                const char  *id,
                SeralModel **model)
{
  guint n = 0;
  const SeralIndicator *facts = seral_plan_figures_get_board_facts (&n);

  *model = NULL;
  for (guint i = 0; i < n; i++)
    if (strcmp (facts[i].id, id) == 0)
      return &facts[i];

  for (guint i = 0; i < edit->plan->n_parts; i++)
    {
      const SeralIndicator *found = seral_model_find_indicator (get_model (edit, i), id);

      *model = get_model (edit, i);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is logged for the first time is watched from then on. */
static SeralFigure *
ensure_figure (Edit       *edit,
               const char *name)
{
  SeralFigure *figure = find_figure (edit, name);
  const SeralIndicator *indicator;
  g_autoptr (SeralFigure) created = NULL;
  SeralModel *model;

  if (figure != NULL)
    return figure;

  indicator = find_indicator (edit, name, &model);
  if (indicator == NULL)
    {
      refuse (edit, g_strdup_printf (_("there is no figure “%s”"), name));
      return NULL;
    }

  created = seral_plan_figures_create (model, indicator, seral_words_indicator_name (edit->plan->catalogue, indicator));
  if (!apply (edit, seral_change_new_add_figure (_("Watch a Figure"), created, -1)))
    return NULL;

  return find_figure (edit, name);
}

/* Here numbers are written as in files, whatever the language. */
static gboolean
read_value (const char *text,
            double     *value)
{
  char *end;

  *value = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *value - *value == 0;
}

static gboolean
log_value (Edit       *edit,
           const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) dated = NULL;
  g_autoptr (SeralLogEntry) entry = NULL;
  SeralFigure *figure;
  const char *rest;
  double value;
  GDate date = edit->plan->today;

  if (!split (text, '=', &name, &rest))
    return refuse (edit, g_strdup_printf (_("“%s” is not as in response-time=26@2027-03-31"), text));

  parts = g_strsplit (rest, ";", 2);
  dated = g_strsplit (parts[0] != NULL ? parts[0] : "", "@", 2);
  if (dated[0] == NULL || !read_value (dated[0], &value) ||
      (dated[1] != NULL && !seral_date_parse (dated[1], &date)))
    return refuse (edit, g_strdup_printf (_("“%s” is not as in response-time=26@2027-03-31"), text));

  figure = ensure_figure (edit, name);
  if (figure == NULL)
    return FALSE;

  day = seral_date_format (&date);
  entry = seral_log_entry_new (day, value, parts[1] != NULL ? parts[1] : "");

  return apply (edit, seral_change_new_add_log_entry (_("Log Value"), seral_figure_get_id (figure), entry));
}

static gboolean
apply_each (Edit      *edit,
            char     **texts,
            EditFunc   func)
{
  for (char **text = texts; text != NULL && *text != NULL; text++)
    if (!func (edit, *text))
      return FALSE;

  return TRUE;
}

/**
 * seral_cli_plan_edits_are_none:
 * @self: edits
 *
 * Returns: whether nothing is to be changed
 */
gboolean
seral_cli_plan_edits_are_none (const SeralCliPlanEdits *self)
{
  return self->target == NULL && self->add == NULL && self->own == NULL && self->set == NULL && self->move == NULL &&
         self->remove == NULL && self->have == NULL && self->lack == NULL && self->watch == NULL && self->log == NULL;
}

/**
 * seral_cli_plan_edits_clear:
 * @self: edits
 *
 * Frees what is in them.
 */
void
seral_cli_plan_edits_clear (SeralCliPlanEdits *self)
{
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->add, g_strfreev);
  g_clear_pointer (&self->own, g_strfreev);
  g_clear_pointer (&self->set, g_strfreev);
  g_clear_pointer (&self->move, g_strfreev);
  g_clear_pointer (&self->remove, g_strfreev);
  g_clear_pointer (&self->have, g_strfreev);
  g_clear_pointer (&self->lack, g_strfreev);
  g_clear_pointer (&self->watch, g_strfreev);
  g_clear_pointer (&self->log, g_strfreev);
}

/**
 * seral_cli_plan_edits_apply:
 * @self: edits
 * @plan: the plan of a document, with at least one part
 * @path: the document's file, for messages
 *
 * Makes the changes, one after the other. Where one cannot be made it says so, and
 * the document is not to be saved.
 *
 * Returns: whether all were made
 */
gboolean
seral_cli_plan_edits_apply (const SeralCliPlanEdits *self,
                            SeralPlanExport         *plan,
                            const char              *path)
{
  Edit edit = { plan, path };

  g_return_val_if_fail (plan->n_parts > 0, FALSE);

  return (self->target == NULL || set_target (&edit, self->target)) &&
         apply_each (&edit, self->add, add_action) && apply_each (&edit, self->own, add_own) &&
         apply_each (&edit, self->set, set_field) && remove_items (&edit, self->remove) &&
         apply_each (&edit, self->move, move_item) && apply_each (&edit, self->have, tick_on) &&
         apply_each (&edit, self->lack, tick_off) && apply_each (&edit, self->watch, watch) &&
         apply_each (&edit, self->log, log_value);
}
