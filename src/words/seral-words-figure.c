/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "words/seral-words-plan.h"

#define MOST_DECIMALS 2

static gboolean
is_board_fact (const SeralIndicator *indicator)
{
  guint n = 0;
  const SeralIndicator *facts = seral_plan_figures_get_board_facts (&n);

  return indicator >= facts && indicator < facts + n;
}

static const char *
look_up (SeralCatalogue       *catalogue,
         const SeralIndicator *indicator,
         const char           *text)
{
  const char *translation = NULL;

  if (is_board_fact (indicator))
    translation = seral_catalogue_lookup (catalogue, SERAL_BOARD_FACTS_CONTEXT, text);

  return translation != NULL ? translation : text;
}

/**
 * seral_words_indicator_kind:
 * @catalogue: the language
 * @kind: what an indicator is good for
 *
 * Returns: (transfer none): it in two words
 */
const char *
seral_words_indicator_kind (SeralCatalogue     *catalogue,
                            SeralIndicatorKind  kind)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  switch (kind)
    {
    case SERAL_INDICATOR_LEADING:
      return seral_ptext (catalogue, "indicator", "Leading indicator");
    case SERAL_INDICATOR_OUTCOME:
      return seral_ptext (catalogue, "indicator", "Outcome measure");
    case SERAL_INDICATOR_VANITY:
    default:
      return seral_ptext (catalogue, "indicator", "Vanity metric");
    }
}

/**
 * seral_words_indicator_name:
 * @catalogue: the language
 * @indicator: an indicator of a model, or a fact for the board
 *
 * Returns: (transfer none): what it is called
 */
const char *
seral_words_indicator_name (SeralCatalogue       *catalogue,
                            const SeralIndicator *indicator)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (indicator != NULL, NULL);

  return look_up (catalogue, indicator, indicator->name);
}

/**
 * seral_words_indicator_definition:
 * @catalogue: the language
 * @indicator: an indicator of a model, or a fact for the board
 *
 * Returns: (transfer none): how it is worked out
 */
const char *
seral_words_indicator_definition (SeralCatalogue       *catalogue,
                                  const SeralIndicator *indicator)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (indicator != NULL, NULL);

  return look_up (catalogue, indicator, indicator->definition);
}

/**
 * seral_words_figure_mark:
 * @catalogue: the language
 * @reading: what a figure says
 *
 * Says what kind of figure it is, where somebody could take it for another.
 *
 * Returns: (transfer none): a sentence; "" where there is nothing to say
 */
const char *
seral_words_figure_mark (SeralCatalogue           *catalogue,
                         const SeralFigureReading *reading)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (reading != NULL, NULL);

  if (reading->ours)
    return look_up (catalogue, reading->indicator, reading->indicator->provenance.note);
  if (reading->indicator != NULL && reading->indicator->kind == SERAL_INDICATOR_VANITY)
    return seral_text (catalogue, "A vanity metric: it flatters, and says nothing about maturity.");

  return "";
}

/* As many decimals as the value has, up to two. */
static guint
count_decimals (double value)
{
  double scaled = value;
  guint n = 0;

  while (n < MOST_DECIMALS && fabs (scaled - round (scaled)) > 1e-6)
    {
      scaled *= 10;
      n++;
    }

  return n;
}

/**
 * seral_words_figure_value:
 * @catalogue: the language
 * @value: a value
 * @unit: what it is measured in; "" for a number
 *
 * Returns: (transfer full): the value with its unit, such as "26 hours" or "44%"
 */
char *
seral_words_figure_value (SeralCatalogue *catalogue,
                          double          value,
                          const char     *unit)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  number = seral_format_number (catalogue, value, count_decimals (value));
  if (unit[0] == '\0')
    return g_steal_pointer (&number);
  if (strcmp (unit, "%") == 0)
    return g_strdup_printf (seral_ptext (catalogue, "percent", "%s%%"), number);

  /* Translators: a value and its unit, such as “26 hours”. */
  return g_strdup_printf (seral_ptext (catalogue, "figure", "%s %s"), number, unit);
}

static const char *
movement_word (SeralCatalogue *catalogue,
               SeralMovement   movement)
{
  switch (movement)
    {
    case SERAL_MOVEMENT_BETTER:
      return seral_ptext (catalogue, "figure", "better");
    case SERAL_MOVEMENT_WORSE:
      return seral_ptext (catalogue, "figure", "worse");
    case SERAL_MOVEMENT_UNKNOWN:
    case SERAL_MOVEMENT_SAME:
    case SERAL_MOVEMENT_MEANINGLESS:
    default:
      return seral_ptext (catalogue, "figure", "neither better nor worse");
    }
}

/* A share that went from 40% to 50% went up by ten points, not by 10%. */
static char *
amount_words (SeralCatalogue *catalogue,
              double          amount,
              const char     *unit)
{
  g_autofree char *number = NULL;

  if (strcmp (unit, "%") != 0)
    return seral_words_figure_value (catalogue, amount, unit);

  number = seral_words_figure_value (catalogue, amount, "");

  return g_strdup_printf (seral_ntext (catalogue, "%s percentage point", "%s percentage points", amount == 1 ? 1 : 2),
                          number);
}

/**
 * seral_words_figure_change:
 * @catalogue: the language
 * @figure: a figure
 * @reading: what it says
 *
 * Says how a figure moved since the value before, and whether that is better.
 *
 * Returns: (transfer full): a few words; "" where there is nothing to compare
 */
char *
seral_words_figure_change (SeralCatalogue           *catalogue,
                           SeralFigure              *figure,
                           const SeralFigureReading *reading)
{
  g_autofree char *change = NULL;
  g_autofree char *date = NULL;
  const char *word;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (reading != NULL, NULL);

  if (reading->movement == SERAL_MOVEMENT_UNKNOWN)
    return g_strdup ("");

  date = seral_words_date (catalogue, seral_log_entry_get_date (reading->previous));
  if (reading->movement == SERAL_MOVEMENT_SAME)
    return g_strdup_printf (seral_text (catalogue, "Unchanged since %s"), date);

  change = amount_words (catalogue, fabs (reading->change), seral_figure_get_unit (figure));
  word = movement_word (catalogue, reading->movement);
  if (reading->change > 0)
    /* Translators: how much, since when, and whether that is better, as in “Up 3 hours since 1 May 2026: worse”. */
    return g_strdup_printf (seral_text (catalogue, "Up %s since %s: %s"), change, date, word);

  return g_strdup_printf (seral_text (catalogue, "Down %s since %s: %s"), change, date, word);
}

static void
append_figure (SeralTable     *table,
               SeralCatalogue *catalogue,
               SeralFigure    *figure,
               SeralModel     *model)
{
  char **cells = g_new0 (char *, 6);
  SeralFigureReading reading;

  seral_plan_figures_read (figure, model, &reading);
  cells[0] = g_strdup (seral_figure_get_name (figure));
  cells[1] = g_strdup (reading.indicator != NULL ? seral_words_indicator_kind (catalogue, reading.indicator->kind)
                                                 : seral_ptext (catalogue, "indicator", "Your own"));
  cells[2] = reading.latest == NULL ? g_strdup ("")
                                    : seral_words_figure_value (catalogue, seral_log_entry_get_value (reading.latest),
                                                                seral_figure_get_unit (figure));
  cells[3] = seral_words_date (catalogue, reading.latest != NULL ? seral_log_entry_get_date (reading.latest) : NULL);
  cells[4] = seral_words_figure_change (catalogue, figure, &reading);

  seral_table_take_row (table, cells);
}

/**
 * seral_words_table_figures:
 * @catalogue: the language
 * @figures: (element-type SeralFigure): figures of a document
 * @model: (nullable): the model whose figures are shown, with those of none
 *
 * Figures as a table, a row each: the last value and how it moved. Figures of
 * other models are left out.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_figures (SeralCatalogue *catalogue,
                           GListModel     *figures,
                           SeralModel     *model)
{
  const char *columns[6] = { NULL, };
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (figures), NULL);
  g_return_val_if_fail (model == NULL || SERAL_IS_MODEL (model), NULL);

  columns[0] = seral_ptext (catalogue, "figure", "Figure");
  columns[1] = seral_ptext (catalogue, "figure", "Kind");
  columns[2] = seral_ptext (catalogue, "figure", "Latest");
  columns[3] = seral_ptext (catalogue, "figure", "Date");
  columns[4] = seral_ptext (catalogue, "figure", "Change");
  table = seral_table_new (seral_ptext (catalogue, "figure", "Figures"), columns);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);
      const char *of = seral_figure_get_model (figure);

      if (of == NULL || (model != NULL && strcmp (of, seral_model_get_id (model)) == 0))
        append_figure (table, catalogue, figure, model);
    }

  return table;
}
