/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-model-reading.h"
#include "app/seral-reading.h"
#include "words/seral-words.h"

/* What kind of figure it is, where that is worth saying. */
static char *
dup_indicator_text (const SeralIndicator *indicator)
{
  switch (indicator->kind)
    {
    case SERAL_INDICATOR_VANITY:
      /* Translators: of a figure that looks good and says little; %s defines it */
      return g_strdup_printf (_("Flatters more than it tells. %s"), indicator->definition);
    case SERAL_INDICATOR_OUTCOME:
      /* Translators: of a figure that shows what came of it; %s defines it */
      return g_strdup_printf (_("Shows the outcome, and shows it late. %s"), indicator->definition);
    case SERAL_INDICATOR_LEADING:
    default:
      return g_strdup (indicator->definition);
    }
}

/**
 * seral_model_reading_indicators_new:
 * @model: a model
 * @stage: index of a stage, or -1
 *
 * Returns: (transfer floating) (nullable): the figures to watch
 */
GtkWidget *
seral_model_reading_indicators_new (SeralModel *model,
                                    int         stage)
{
  GtkListBox *list;
  const SeralIndicator *indicators;
  guint n_indicators;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  list = seral_reading_boxed_list_new ();
  indicators = seral_model_get_indicators (model, &n_indicators);
  for (guint i = 0; i < n_indicators; i++)
    {
      g_autofree char *text = NULL;

      if (indicators[i].stage != stage)
        continue;
      text = dup_indicator_text (&indicators[i]);
      gtk_list_box_append (list, seral_reading_row_new (indicators[i].name, text, &indicators[i].provenance));
    }
  return seral_reading_optional_section_new (_("Figures to Watch"), GTK_WIDGET (list));
}

/* Who found a figure, when, of whom, and who passed it on. */
static char *
dup_figure_source (const SeralContext *context)
{
  g_autoptr (GString) source = g_string_new (context->publisher);

  if (context->year > 0)
    g_string_append_printf (source, "%s%d", source->len > 0 ? ", " : "", context->year);
  if (*context->of != '\0')
    g_string_append_printf (source, "%s%s", source->len > 0 ? "; " : "", context->of);
  if (*context->quoted_by != '\0')
    /* Translators: follows who published a figure; %s is who quotes it */
    g_string_append_printf (source, _(" (quoted by %s)"), context->quoted_by);
  return g_string_free (g_steal_pointer (&source), FALSE);
}

static gboolean
speaks_of (const SeralContext *context,
           int                 stage)
{
  for (guint i = 0; i < context->stages.n; i++)
    {
      if (context->stages.items[i] == stage)
        return TRUE;
    }
  return stage < 0 && context->stages.n == 0;
}

/**
 * seral_model_reading_figures_new:
 * @model: a model
 * @stage: index of a stage, or -1
 *
 * Returns: (transfer floating) (nullable): figures, with their sources
 */
GtkWidget *
seral_model_reading_figures_new (SeralModel *model,
                                 int         stage)
{
  GtkListBox *list;
  const SeralContext *context;
  guint n_context;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  list = seral_reading_boxed_list_new ();
  context = seral_model_get_context (model, &n_context);
  for (guint i = 0; i < n_context; i++)
    {
      g_autofree char *source = NULL;

      if (!speaks_of (&context[i], stage))
        continue;
      source = dup_figure_source (&context[i]);
      gtk_list_box_append (list, seral_reading_row_new (context[i].text, source, &context[i].provenance));
    }
  return seral_reading_optional_section_new (_("Figures"), GTK_WIDGET (list));
}

/**
 * seral_model_reading_pitfalls_new:
 * @model: a model
 * @stage: index of a stage, or -1
 *
 * Returns: (transfer floating) (nullable): what goes wrong
 */
GtkWidget *
seral_model_reading_pitfalls_new (SeralModel *model,
                                  int         stage)
{
  GtkWidget *box;
  const SeralPitfall *pitfalls;
  guint n_pitfalls;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  pitfalls = seral_model_get_pitfalls (model, &n_pitfalls);
  for (guint i = 0; i < n_pitfalls; i++)
    {
      if (pitfalls[i].stage == stage)
        gtk_box_append (GTK_BOX (box), seral_reading_item_new ("dialog-warning-symbolic", pitfalls[i].title,
                                                               pitfalls[i].text, &pitfalls[i].provenance));
    }
  return seral_reading_optional_section_new (_("Where It Goes Wrong"), box);
}

static char *
dup_target_title (SeralModel        *model,
                  const SeralTarget *target)
{
  const SeralStage *stages;
  g_autofree char *stage = NULL;
  guint n_stages;

  stages = seral_model_get_stages (model, &n_stages);
  stage = seral_words_stage_short (seral_catalogue_get_default (), &stages[target->stage]);
  /* Translators: %1$s is a kind of business, %2$s a stage such as “Stage 4” */
  return g_strdup_printf (target->or_above ? _("%1$s: %2$s or above") : _("%1$s: %2$s"), target->name, stage);
}

/**
 * seral_model_reading_targets_new:
 * @model: a model
 *
 * Returns: (transfer floating) (nullable): which stage fits which kind of business
 */
GtkWidget *
seral_model_reading_targets_new (SeralModel *model)
{
  GtkListBox *list;
  const SeralTarget *targets;
  guint n_targets;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  list = seral_reading_boxed_list_new ();
  targets = seral_model_get_targets (model, &n_targets);
  for (guint i = 0; i < n_targets; i++)
    {
      g_autofree char *title = dup_target_title (model, &targets[i]);

      gtk_list_box_append (list, seral_reading_row_new (title, targets[i].text, &targets[i].provenance));
    }
  return seral_reading_optional_section_new (_("Which Stage Fits"), GTK_WIDGET (list));
}

static GtkWidget *
new_wheel_row (const SeralWheel *wheel)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wheel->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), wheel->summary);
  for (guint i = 0; i < wheel->n_segments; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              seral_reading_row_new (wheel->segments[i].name, wheel->segments[i].text,
                                                     &wheel->segments[i].provenance));
  return row;
}

/**
 * seral_model_reading_wheels_new:
 * @model: a model
 *
 * Returns: (transfer floating) (nullable): the wheels that partnering turns in
 */
GtkWidget *
seral_model_reading_wheels_new (SeralModel *model)
{
  GtkListBox *list;
  const SeralWheel *wheels;
  guint n_wheels;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  list = seral_reading_boxed_list_new ();
  wheels = seral_model_get_wheels (model, &n_wheels);
  for (guint i = 0; i < n_wheels; i++)
    gtk_list_box_append (list, new_wheel_row (&wheels[i]));
  return seral_reading_optional_section_new (_("Wheels"), GTK_WIDGET (list));
}
