/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "plan/seral-plan-figures.h"

#define OURS(place) { "board/" place, SERAL_ORIGIN_SERAL, \
                      NC_ ("board-fact", "A board asks for it; no model names it, and the definition is Seral’s.") }

/*
 * What a board asks of partnerships, in the order in which it is shown. The ids
 * stand in documents, in figures that are of no model.
 */
static const SeralIndicator board_facts[] = {
  {
    .id = "board-sourced-revenue-share",
    /* Translators: a figure a board asks for. */
    .name = NC_ ("board-fact", "Sourced revenue share"),
    .definition = NC_ ("board-fact", "Revenue of the last 12 months from deals that partners brought in, "
                                     "as a share of all revenue."),
    .stage = -1, .unit = "%", .higher_is_better = TRUE, .kind = SERAL_INDICATOR_OUTCOME,
    .provenance = OURS ("sourced-revenue-share"),
  },
  {
    .id = "board-influenced-revenue-share",
    .name = NC_ ("board-fact", "Influenced revenue share"),
    .definition = NC_ ("board-fact", "Revenue of the last 12 months from deals in which a partner had a part, "
                                     "as a share of all revenue."),
    .stage = -1, .unit = "%", .higher_is_better = TRUE, .kind = SERAL_INDICATOR_OUTCOME,
    .provenance = OURS ("influenced-revenue-share"),
  },
  {
    .id = "board-active-partners",
    .name = NC_ ("board-fact", "Active partners"),
    .definition = NC_ ("board-fact", "Partners that sourced, influenced or delivered business in the last 12 months."),
    .stage = -1, .unit = "", .higher_is_better = TRUE, .kind = SERAL_INDICATOR_OUTCOME,
    .provenance = OURS ("active-partners"),
  },
  {
    .id = "board-top-five-share",
    .name = NC_ ("board-fact", "Concentration on the top five"),
    .definition = NC_ ("board-fact", "Share of partner revenue of the last 12 months that comes from the five "
                                     "largest partners."),
    .stage = -1, .unit = "%", .higher_is_better = FALSE, .kind = SERAL_INDICATOR_OUTCOME,
    .provenance = OURS ("top-five-share"),
  },
  {
    .id = "board-co-sell-win-rate",
    .name = NC_ ("board-fact", "Co-sell win rate"),
    .definition = NC_ ("board-fact", "Share of the deals pursued together with a partner and decided in the last "
                                     "12 months that were won."),
    .stage = -1, .unit = "%", .higher_is_better = TRUE, .kind = SERAL_INDICATOR_OUTCOME,
    .provenance = OURS ("co-sell-win-rate"),
  },
};

/**
 * seral_plan_figures_get_board_facts:
 * @n: (out): how many there are
 *
 * Gets the figures that a board asks for whatever the model. They are ours, and
 * marked so. Their texts are to be looked up in a catalogue, under
 * %SERAL_BOARD_FACTS_CONTEXT; a figure of one has no model, and the id as its
 * indicator.
 *
 * Returns: (transfer none) (array length=n): the figures
 */
const SeralIndicator *
seral_plan_figures_get_board_facts (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (board_facts);

  return board_facts;
}

static const SeralIndicator *
find_board_fact (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (board_facts); i++)
    if (strcmp (board_facts[i].id, id) == 0)
      return &board_facts[i];

  return NULL;
}

/**
 * seral_plan_figures_find_indicator:
 * @figure: a figure
 * @model: (nullable): the model it may be of
 *
 * Finds what a figure is a figure of.
 *
 * Returns: (transfer none) (nullable): an indicator of @model, or a fact for the
 *   board; %NULL where it is the company's own or of another model
 */
const SeralIndicator *
seral_plan_figures_find_indicator (SeralFigure *figure,
                                   SeralModel  *model)
{
  const char *id, *of;

  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (model == NULL || SERAL_IS_MODEL (model), NULL);

  id = seral_figure_get_indicator (figure);
  of = seral_figure_get_model (figure);
  if (id == NULL)
    return NULL;
  if (of == NULL)
    return find_board_fact (id);
  if (model == NULL || strcmp (of, seral_model_get_id (model)) != 0)
    return NULL;

  return seral_model_find_indicator (model, id);
}

/**
 * seral_plan_figures_find:
 * @figures: (element-type SeralFigure): figures of a document
 * @model: (nullable): a model; %NULL for the board's facts
 * @indicator: id of an indicator
 *
 * Finds the figure under which an indicator is logged.
 *
 * Returns: (transfer none) (nullable): the first such figure, kept by @figures
 */
SeralFigure *
seral_plan_figures_find (GListModel *figures,
                         SeralModel *model,
                         const char *indicator)
{
  const char *of;

  g_return_val_if_fail (G_IS_LIST_MODEL (figures), NULL);
  g_return_val_if_fail (model == NULL || SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (indicator != NULL, NULL);

  of = model != NULL ? seral_model_get_id (model) : NULL;
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);

      if (g_strcmp0 (seral_figure_get_model (figure), of) == 0 &&
          g_strcmp0 (seral_figure_get_indicator (figure), indicator) == 0)
        return figure; /* the list keeps it */
    }

  return NULL;
}

/**
 * seral_plan_figures_create:
 * @model: (nullable): the model of @indicator; %NULL for the board's facts
 * @indicator: what is to be logged
 * @name: what the figure is called, translated
 *
 * Makes a figure for an indicator, to be put into the document with
 * seral_change_new_add_figure().
 *
 * Returns: (transfer full): a figure without values
 */
SeralFigure *
seral_plan_figures_create (SeralModel           *model,
                           const SeralIndicator *indicator,
                           const char           *name)
{
  g_return_val_if_fail (model == NULL || SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (indicator != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_object_new (SERAL_TYPE_FIGURE,
                       "model", model != NULL ? seral_model_get_id (model) : NULL,
                       "indicator", indicator->id,
                       "name", name,
                       "unit", indicator->unit,
                       "better", indicator->higher_is_better ? SERAL_BETTER_HIGHER : SERAL_BETTER_LOWER,
                       NULL);
}

/* What was logged as one, in the order it was logged in; dates are of equal length. */
typedef struct
{
  SeralLogEntry *entry;
  guint          position;
} Logged;

static int
compare_logged (gconstpointer a,
                gconstpointer b)
{
  const Logged *first = a;
  const Logged *second = b;
  int order = strcmp (seral_log_entry_get_date (first->entry), seral_log_entry_get_date (second->entry));

  return order != 0 ? order : (int) first->position - (int) second->position;
}

/**
 * seral_plan_figures_sort_log:
 * @figure: a figure
 *
 * Puts the values of a figure into the order of their days, those of one day in
 * the order in which they were logged.
 *
 * Returns: (transfer full) (element-type SeralLogEntry): the values
 */
GPtrArray *
seral_plan_figures_sort_log (SeralFigure *figure)
{
  g_autofree Logged *logged = NULL;
  SeralLogEntry * const *log;
  GPtrArray *sorted;
  guint n;

  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);

  log = seral_figure_get_log (figure, &n);
  logged = g_new (Logged, n);
  for (guint i = 0; i < n; i++)
    logged[i] = (Logged) { log[i], i };
  if (n > 0)
    qsort (logged, n, sizeof (Logged), compare_logged);

  sorted = g_ptr_array_new_full (n, (GDestroyNotify) seral_log_entry_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, seral_log_entry_ref (logged[i].entry));

  return sorted;
}

/* The last value, and the last one of an earlier day: what was logged again on a day stands for it. */
static void
find_last_two (SeralFigure        *figure,
               SeralFigureReading *reading)
{
  g_autoptr (GPtrArray) log = seral_plan_figures_sort_log (figure);

  if (log->len == 0)
    return;

  reading->latest = g_ptr_array_index (log, log->len - 1); /* the figure keeps it */
  for (guint i = log->len - 1; i-- > 0 && reading->previous == NULL;)
    {
      SeralLogEntry *entry = g_ptr_array_index (log, i);

      if (strcmp (seral_log_entry_get_date (entry), seral_log_entry_get_date (reading->latest)) != 0)
        reading->previous = entry;
    }
}

static SeralMovement
judge (const SeralFigureReading *reading)
{
  if (isnan (reading->change))
    return SERAL_MOVEMENT_UNKNOWN;
  if (reading->change == 0)
    return SERAL_MOVEMENT_SAME;
  if (reading->indicator != NULL && reading->indicator->kind == SERAL_INDICATOR_VANITY)
    return SERAL_MOVEMENT_MEANINGLESS;

  return (reading->change > 0) == reading->higher_is_better ? SERAL_MOVEMENT_BETTER : SERAL_MOVEMENT_WORSE;
}

/**
 * seral_plan_figures_read:
 * @figure: a figure
 * @model: (nullable): the model it may be of
 * @reading: (out caller-allocates): what it says, valid until @figure changes
 *
 * Reads the last value of a figure against the one before. Which way is better is
 * for the definition to say, for the document only where there is none; of a
 * vanity metric no way is.
 */
void
seral_plan_figures_read (SeralFigure        *figure,
                         SeralModel         *model,
                         SeralFigureReading *reading)
{
  g_return_if_fail (SERAL_IS_FIGURE (figure));
  g_return_if_fail (model == NULL || SERAL_IS_MODEL (model));
  g_return_if_fail (reading != NULL);

  *reading = (SeralFigureReading) { .change = NAN };
  reading->indicator = seral_plan_figures_find_indicator (figure, model);
  reading->ours = reading->indicator != NULL && seral_figure_get_model (figure) == NULL;
  reading->higher_is_better = reading->indicator != NULL ? reading->indicator->higher_is_better
                                                         : seral_figure_get_better (figure) == SERAL_BETTER_HIGHER;

  find_last_two (figure, reading);
  if (reading->previous != NULL)
    reading->change = seral_log_entry_get_value (reading->latest) - seral_log_entry_get_value (reading->previous);
  reading->movement = judge (reading);
}
