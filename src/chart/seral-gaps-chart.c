/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-dimensions.h"
#include "chart/seral-gaps-chart.h"
#include "chart/seral-gaps-private.h"
#include "words/seral-words.h"

struct _SeralGapsChart
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralGapsChart, seral_gaps_chart, SERAL_TYPE_CHART)

static SeralResult *
get_result (SeralChart *chart)
{
  return seral_chart_data_get_result (seral_chart_get_data (chart));
}

/* The target, or without one the next stage. */
int
seral_gaps_find_goal (SeralChart *chart)
{
  SeralResult *result = get_result (chart);
  SeralModel *model = seral_result_get_model (result);
  int target = seral_chart_get_shown_target (chart);

  if (seral_model_get_stage_at_level (model, target) != NULL)
    return target;

  return MIN (seral_result_get_level (result) + 1, seral_model_get_top_level (model));
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const SeralDimensionGap *left = a, *right = b;

  if (fabs (left->gap - right->gap) > SERAL_SCORING_EPSILON)
    return left->gap > right->gap ? -1 : 1;

  return (left->dimension > right->dimension) - (left->dimension < right->dimension);
}

/* The gaps as they are shown: a tree as it is read, plain dimensions with the widest gap first. */
GArray *
seral_gaps_list (SeralChart *chart)
{
  SeralResult *result = get_result (chart);
  SeralModel *model = seral_result_get_model (result);
  g_autoptr (GArray) tree = seral_dimensions_list_tree (model);
  GArray *gaps = seral_gap_by_dimension (result, seral_gaps_find_goal (chart));
  GArray *sorted;

  for (guint i = 0; i < tree->len; i++)
    if (g_array_index (tree, SeralDimensionRow, i).depth > 0)
      break;
    else if (i + 1 == tree->len)
      {
        g_array_sort (gaps, compare_gaps);
        return gaps;
      }

  sorted = g_array_sized_new (FALSE, FALSE, sizeof (SeralDimensionGap), gaps->len);
  for (guint i = 0; i < tree->len; i++)
    for (guint j = 0; j < gaps->len; j++)
      if (g_array_index (gaps, SeralDimensionGap, j).dimension == g_array_index (tree, SeralDimensionRow, i).dimension)
        g_array_append_val (sorted, g_array_index (gaps, SeralDimensionGap, j));
  g_array_unref (gaps);

  return sorted;
}

/* "Stage 2. To Stage 4, three answers are missing." */
char *
seral_gaps_dup_words (SeralChart              *chart,
                      const SeralDimensionGap *gap)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralModel *model = seral_result_get_model (get_result (chart));
  g_autofree char *here = NULL;
  g_autofree char *goal = NULL;
  g_autofree char *count = NULL;

  if (seral_dimensions_count_answers (get_result (chart), gap->dimension) == 0)
    return g_strdup (seral_text (catalogue, "Not answered yet."));

  here = seral_words_stage_short (catalogue, seral_model_get_stage_at_level (model, gap->level));
  goal = seral_words_stage_short (catalogue, seral_model_get_stage_at_level (model, gap->target));
  if (gap->gap <= SERAL_SCORING_EPSILON)
    /* Translators: a stage, such as "Stage 2". */
    return g_strdup_printf (seral_text (catalogue, "%s: as far as it should be."), here);

  if (gap->n_missing == 0)
    /* Translators: where a dimension is, and up to where no question is left. */
    return g_strdup_printf (seral_text (catalogue, "%s. Up to %s, nothing more is asked."), here, goal);

  count = seral_words_count (catalogue, gap->n_missing);

  /* Translators: where a dimension is, where it should be, and a number in words. */
  return g_strdup_printf (seral_ntext (catalogue, "%s. To %s, %s answer is missing.",
                                       "%s. To %s, %s answers are missing.", gap->n_missing),
                          here, goal, count);
}

static void
seral_gaps_chart_measure (SeralChart     *chart,
                          SeralChartSize *size)
{
  SeralChartData *data = seral_chart_get_data (chart);
  guint n = 0;

  *size = (SeralChartSize) { 280, 160, 720, 380 };
  if (data == NULL)
    return;

  seral_model_get_dimensions (seral_chart_data_get_model (data), &n);
  size->natural_height = MAX (size->natural_height, 110 + 34.0 * n);
}

/* Whether something is missing. Where nothing is asked on the way up, there is a gap and nothing missing. */
static gboolean
is_open (const SeralDimensionGap *gap)
{
  return gap->gap > SERAL_SCORING_EPSILON && gap->n_missing > 0;
}

static guint
count_gaps (GArray *gaps)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += is_open (&g_array_index (gaps, SeralDimensionGap, i)) ? 1 : 0;

  return n;
}

static char *
seral_gaps_chart_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = get_result (chart);
  SeralModel *model = seral_result_get_model (result);
  const SeralDimensionGap *first = NULL;
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *goal = NULL;

  if (!seral_words_is_known (result))
    return seral_words_headline (catalogue, result);

  gaps = seral_gaps_list (chart);
  goal = seral_words_stage_short (catalogue, seral_model_get_stage_at_level (model, seral_gaps_find_goal (chart)));
  if (count_gaps (gaps) == 0)
    /* Translators: a stage; it is reached in each dimension, as far as questions go. */
    return g_strdup_printf (seral_text (catalogue, "Nothing is missing to %s"), goal);

  for (guint i = 0; i < gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (gaps, SeralDimensionGap, i);

      if (is_open (gap) && (first == NULL || gap->gap > first->gap + SERAL_SCORING_EPSILON))
        first = gap;
    }

  /* Translators: a stage, then the dimension that is furthest from it. */
  return g_strdup_printf (seral_text (catalogue, "Furthest from %s: %s"), goal,
                          seral_model_get_dimensions (model, NULL)[first->dimension].name);
}

static char *
seral_gaps_chart_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = get_result (chart);
  const SeralDimension *dimensions = seral_model_get_dimensions (seral_result_get_model (result), NULL);
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *title = seral_gaps_chart_dup_title (chart);
  GString *text;

  if (!seral_words_is_known (result))
    return seral_words_headline (catalogue, result);

  text = g_string_new (NULL);
  gaps = seral_gaps_list (chart);
  g_string_append_printf (text, seral_text (catalogue, "%s."), title);
  for (guint i = 0; i < gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (gaps, SeralDimensionGap, i);
      g_autofree char *words = seral_gaps_dup_words (chart, gap);

      g_string_append_c (text, ' ');
      /* Translators: a dimension, then a sentence on it. */
      g_string_append_printf (text, seral_text (catalogue, "%s: %s"), dimensions[gap->dimension].name, words);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_stage (SeralCatalogue *catalogue,
           SeralModel     *model,
           int             level)
{
  return seral_words_stage (catalogue, seral_model_get_stage_at_level (model, level));
}

static SeralTable *
seral_gaps_chart_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralModel *model = seral_result_get_model (get_result (chart));
  const SeralDimension *dimensions = seral_model_get_dimensions (model, NULL);
  const char *columns[] = {
    seral_text (catalogue, "Dimension"), seral_text (catalogue, "Where it is"),
    seral_text (catalogue, "Where it should be"), seral_text (catalogue, "Answers missing"), NULL,
  };
  SeralTable *table = seral_table_new (seral_text (catalogue, "Dimensions against the target"), columns);
  g_autoptr (GArray) gaps = seral_gaps_list (chart);

  for (guint i = 0; i < gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (gaps, SeralDimensionGap, i);
      gboolean known = seral_dimensions_count_answers (get_result (chart), gap->dimension) > 0;

      seral_chart_take_row (table, g_strdup (dimensions[gap->dimension].name),
                            known ? dup_stage (catalogue, model, gap->level)
                                  : g_strdup (seral_text (catalogue, "Not answered")),
                            dup_stage (catalogue, model, gap->target),
                            seral_format_number (catalogue, gap->n_missing, 0), NULL);
    }

  return table;
}

static void
seral_gaps_chart_class_init (SeralGapsChartClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_gaps_chart_measure;
  chart_class->draw = seral_gaps_draw;
  chart_class->dup_title = seral_gaps_chart_dup_title;
  chart_class->dup_summary = seral_gaps_chart_dup_summary;
  chart_class->create_table = seral_gaps_chart_create_table;
}

static void
seral_gaps_chart_init (SeralGapsChart *self)
{
}

/**
 * seral_gaps_chart_new:
 * @data: (nullable): what to show
 *
 * Makes a chart of gaps. Without a target it is drawn against the next stage.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_gaps_chart_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_GAPS_CHART, "data", data, NULL);
}
