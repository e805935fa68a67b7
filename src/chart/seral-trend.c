/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-trend-private.h"
#include "chart/seral-trend.h"
#include "words/seral-words-compare.h"

struct _SeralTrend
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralTrend, seral_trend, SERAL_TYPE_CHART)

GArray *
seral_trend_list_rounds (SeralChartData *data)
{
  GArray *known = g_array_new (FALSE, FALSE, sizeof (guint));
  const SeralChartRound *rounds;
  guint n = 0;

  rounds = seral_chart_data_get_rounds (data, &n);
  for (guint i = 0; i < n; i++)
    if (seral_words_is_known (rounds[i].result))
      g_array_append_val (known, i);

  return known;
}

/* What a round is called: its title, or its date. */
char *
seral_trend_dup_round (SeralChartData *data,
                       SeralCatalogue *catalogue,
                       guint           round)
{
  guint n = 0;
  const SeralChartRound *one = &seral_chart_data_get_rounds (data, &n)[round];

  if (one->title[0] != '\0')
    return g_strdup (one->title);
  if (g_date_valid (&one->date))
    return seral_format_date (catalogue, &one->date);

  /* Translators: a round without title and date, by a number. */
  return g_strdup_printf (seral_text (catalogue, "Round %u"), round + 1);
}

static void
seral_trend_measure (SeralChart     *chart,
                     SeralChartSize *size)
{
  *size = (SeralChartSize) { 280, 180, 800, 500 };
}

static void
seral_trend_draw_chart (SeralChart        *chart,
                        SeralSceneBuilder *builder,
                        const SeralRect   *area)
{
  g_autofree char *obstacle = seral_trend_dup_obstacle (seral_chart_get_data (chart), seral_chart_get_catalogue (chart));

  if (obstacle != NULL)
    seral_chart_draw_sentence (chart, builder, area, obstacle);
  else
    seral_trend_draw (chart, builder, area);
}

/* From the first round that found a stage to the last. */
static SeralComparison *
compare_ends (SeralChartData *data)
{
  g_autoptr (GArray) known = seral_trend_list_rounds (data);
  const SeralChartRound *rounds;
  SeralResult *from, *to;
  guint n = 0;

  if (known->len < 2)
    return NULL;

  rounds = seral_chart_data_get_rounds (data, &n);
  from = rounds[g_array_index (known, guint, 0)].result;
  to = rounds[g_array_index (known, guint, known->len - 1)].result;

  return seral_comparison_is_possible (from, to) ? seral_comparison_new (from, to) : NULL;
}

static char *
seral_trend_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralComparison *comparison = compare_ends (seral_chart_get_data (chart));
  char *title;

  if (comparison == NULL)
    return g_strdup (seral_text (catalogue, "Stages over the rounds"));

  title = seral_words_compare (catalogue, comparison);
  seral_comparison_free (comparison);

  return title;
}

static char *
seral_trend_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  g_autoptr (GArray) known = seral_trend_list_rounds (data);
  g_autofree char *title = seral_trend_dup_title (chart);
  const SeralChartRound *rounds;
  char *obstacle = seral_trend_dup_obstacle (data, catalogue);
  GString *text;
  guint n = 0;

  if (obstacle != NULL)
    return obstacle;

  text = g_string_new (NULL);
  g_string_append_printf (text, seral_text (catalogue, "%s."), title);
  rounds = seral_chart_data_get_rounds (data, &n);
  for (guint i = 0; i < known->len; i++)
    {
      guint at = g_array_index (known, guint, i);
      g_autofree char *round = seral_trend_dup_round (data, catalogue, at);
      g_autofree char *position = seral_words_position (catalogue, rounds[at].result);
      /* Translators: a round, and where the company stood then. */
      g_autofree char *sentence = g_strdup_printf (seral_text (catalogue, "%s: %s."), round, position);

      seral_chart_append_sentence (text, sentence);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_progress (SeralCatalogue *catalogue,
              SeralResult    *result)
{
  double progress = seral_result_get_progress (result);

  return seral_words_is_known (result) && !seral_is_none (progress) ? seral_format_percent (catalogue, progress)
                                                                    : g_strdup ("");
}

static SeralTable *
seral_trend_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const char *columns[] = {
    seral_text (catalogue, "Round"), seral_text (catalogue, "Date"), seral_text (catalogue, "Stage"),
    seral_text (catalogue, "Next stage in place"), NULL,
  };
  SeralTable *table = seral_table_new (seral_text (catalogue, "Stages over the rounds"), columns);
  const SeralChartRound *rounds;
  guint n = 0;

  rounds = seral_chart_data_get_rounds (data, &n);
  for (guint i = 0; i < n; i++)
    seral_chart_take_row (table, seral_trend_dup_round (data, catalogue, i),
                          g_date_valid (&rounds[i].date) ? seral_format_date (catalogue, &rounds[i].date) : g_strdup (""),
                          seral_words_position (catalogue, rounds[i].result),
                          dup_progress (catalogue, rounds[i].result), NULL);

  return table;
}

static void
seral_trend_class_init (SeralTrendClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_trend_measure;
  chart_class->draw = seral_trend_draw_chart;
  chart_class->dup_title = seral_trend_dup_title;
  chart_class->dup_summary = seral_trend_dup_summary;
  chart_class->create_table = seral_trend_create_table;
}

static void
seral_trend_init (SeralTrend *self)
{
}

/**
 * seral_trend_new:
 * @data: (nullable): what to show
 *
 * Makes a chart of what moved over the rounds.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_trend_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_TREND, "data", data, NULL);
}

/**
 * seral_trend_dup_obstacle:
 * @data: what to show
 * @catalogue: the language
 *
 * Returns: (transfer full) (nullable): why there is nothing to show
 */
char *
seral_trend_dup_obstacle (SeralChartData *data,
                          SeralCatalogue *catalogue)
{
  g_autoptr (GArray) known = NULL;
  guint n = 0;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  known = seral_trend_list_rounds (data);
  seral_chart_data_get_rounds (data, &n);
  if (known->len >= 2)
    return NULL;
  if (n >= 2)
    return g_strdup (seral_text (catalogue, "A trend needs two rounds in which the stage is known."));

  return g_strdup (seral_text (catalogue, "A trend needs two rounds about the same partners. "
                                          "Start a new round when you assess again."));
}
