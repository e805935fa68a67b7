/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-roadmap-private.h"
#include "chart/seral-roadmap.h"
#include "words/seral-words-plan.h"

struct _SeralRoadmap
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralRoadmap, seral_roadmap, SERAL_TYPE_CHART)

/* What sorts an item: the stage it leads to, what leads to none last; then when it begins or is due. */
static guint64
get_key (SeralChartData       *data,
         const SeralChartTask *task,
         guint                 index)
{
  int base = seral_model_get_base_level (seral_chart_data_get_model (data));
  const GDate *date = g_date_valid (&task->start) ? &task->start : &task->due;
  guint64 phase = task->level > base ? (guint64) (task->level - base) : 0xffff;
  guint64 day = g_date_valid (date) ? MIN (g_date_get_julian (date), 0xffffff) : 0xffffff;

  return phase << 48 | day << 24 | MIN (index, 0xffffff);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint64 left = *(const guint64 *) a, right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

GArray *
seral_roadmap_list_tasks (SeralChartData *data)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  GArray *sorted;
  const SeralChartTask *tasks;
  guint n = 0;

  tasks = seral_chart_data_get_tasks (data, &n);
  for (guint i = 0; i < n; i++)
    {
      guint64 key = get_key (data, &tasks[i], i);

      if (tasks[i].status != SERAL_PLAN_STATUS_DROPPED)
        g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_keys);

  sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint), keys->len);
  for (guint i = 0; i < keys->len; i++)
    {
      guint index = (guint) (g_array_index (keys, guint64, i) & 0xffffff);

      g_array_append_val (sorted, index);
    }

  return sorted;
}

gboolean
seral_roadmap_is_late (SeralChartData       *data,
                       const SeralChartTask *task)
{
  const GDate *today = seral_chart_data_get_today (data);

  return today != NULL && g_date_valid (&task->due) && g_date_compare (&task->due, today) < 0 &&
         task->status != SERAL_PLAN_STATUS_DONE && task->status != SERAL_PLAN_STATUS_DROPPED;
}

/* "To Stage 4, Partner Ecosystem". */
char *
seral_roadmap_dup_phase (SeralChartData *data,
                         SeralCatalogue *catalogue,
                         int             level)
{
  SeralModel *model = seral_chart_data_get_model (data);
  const SeralStage *stage = seral_model_get_stage_at_level (model, level);
  g_autofree char *words = NULL;

  if (stage == NULL || level <= seral_model_get_base_level (model))
    return g_strdup (seral_ptext (catalogue, "phase of a plan", "At any stage"));

  words = seral_words_stage (catalogue, stage);

  /* Translators: what a phase of a plan leads to: a stage. */
  return g_strdup_printf (seral_text (catalogue, "To %s"), words);
}

static void
seral_roadmap_measure (SeralChart     *chart,
                       SeralChartSize *size)
{
  SeralChartData *data = seral_chart_get_data (chart);
  guint n = 0;

  *size = (SeralChartSize) { 300, 180, 860, 400 };
  if (data == NULL)
    return;

  seral_chart_data_get_tasks (data, &n);
  size->natural_height = MAX (size->natural_height, 150 + 44.0 * MIN (n, 60));
}

static void
seral_roadmap_draw_chart (SeralChart        *chart,
                          SeralSceneBuilder *builder,
                          const SeralRect   *area)
{
  g_autofree char *obstacle = seral_roadmap_dup_obstacle (seral_chart_get_data (chart),
                                                          seral_chart_get_catalogue (chart));

  if (obstacle != NULL)
    seral_chart_draw_sentence (chart, builder, area, obstacle);
  else
    seral_roadmap_draw (chart, builder, area);
}

static guint
count (SeralChartData *data,
       gboolean        late)
{
  const SeralChartTask *tasks;
  guint n = 0, found = 0;

  tasks = seral_chart_data_get_tasks (data, &n);
  for (guint i = 0; i < n; i++)
    if (late ? seral_roadmap_is_late (data, &tasks[i])
             : tasks[i].status == SERAL_PLAN_STATUS_OPEN || tasks[i].status == SERAL_PLAN_STATUS_DOING)
      found++;

  return found;
}

/* "Three things to do, one late". */
static char *
seral_roadmap_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  guint n = count (data, FALSE), n_late = count (data, TRUE), all = 0;
  g_autofree char *number = seral_words_count (catalogue, n);
  g_autofree char *late = seral_words_count (catalogue, n_late);
  g_autofree char *words = NULL;

  seral_chart_data_get_tasks (data, &all);
  if (all == 0)
    return g_strdup (seral_text (catalogue, "Roadmap"));
  if (n == 0)
    return g_strdup (seral_text (catalogue, "Everything in the plan is done"));

  /* Translators: %s is a number in words. */
  words = g_strdup_printf (seral_ntext (catalogue, "In the plan: %s item to do", "In the plan: %s items to do", n), number);
  if (n_late == 0)
    return g_steal_pointer (&words);

  /* Translators: how many items are to be done, then how many of them are late, in words. */
  return g_strdup_printf (seral_ntext (catalogue, "%s, %s late", "%s, %s late", n_late), words, late);
}

static char *
dup_date (SeralCatalogue *catalogue,
          const GDate    *date)
{
  return g_date_valid (date) ? seral_format_date (catalogue, date) : g_strdup ("");
}

static char *
seral_roadmap_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  g_autofree char *title = seral_roadmap_dup_title (chart);
  const SeralChartTask *tasks;
  guint n = 0;
  char *obstacle = seral_roadmap_dup_obstacle (data, catalogue);
  GString *text;

  if (obstacle != NULL)
    return obstacle;

  text = g_string_new (NULL);
  g_string_append_printf (text, seral_text (catalogue, "%s."), title);
  tasks = seral_chart_data_get_tasks (data, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *due = dup_date (catalogue, &tasks[i].due);
      g_autofree char *sentence = NULL;

      if (!seral_roadmap_is_late (data, &tasks[i]))
        continue;
      /* Translators: an item of the plan, and the date it was due. */
      sentence = g_strdup_printf (seral_text (catalogue, "Late: %s, due %s."), tasks[i].title, due);
      seral_chart_append_sentence (text, sentence);
    }

  return g_string_free (text, FALSE);
}

static SeralTable *
seral_roadmap_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const char *columns[] = {
    seral_ptext (catalogue, "plan", "What to do"), seral_ptext (catalogue, "plan", "Phase"),
    seral_ptext (catalogue, "plan", "Owner"), seral_ptext (catalogue, "plan", "Start"),
    seral_ptext (catalogue, "plan", "Due"), seral_ptext (catalogue, "plan", "Status"), NULL,
  };
  SeralTable *table = seral_table_new (seral_text (catalogue, "Roadmap"), columns);
  g_autoptr (GArray) sorted = seral_roadmap_list_tasks (data);
  guint n = 0;
  const SeralChartTask *tasks = seral_chart_data_get_tasks (data, &n);

  for (guint i = 0; i < sorted->len; i++)
    {
      const SeralChartTask *task = &tasks[g_array_index (sorted, guint, i)];

      seral_chart_take_row (table, g_strdup (task->title), seral_roadmap_dup_phase (data, catalogue, task->level),
                            g_strdup (task->owner), dup_date (catalogue, &task->start), dup_date (catalogue, &task->due),
                            g_strdup (seral_roadmap_is_late (data, task)
                                        ? seral_ptext (catalogue, "plan status", "Late")
                                        : seral_words_plan_status (catalogue, task->status)), NULL);
    }

  return table;
}

static void
seral_roadmap_class_init (SeralRoadmapClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_roadmap_measure;
  chart_class->draw = seral_roadmap_draw_chart;
  chart_class->dup_title = seral_roadmap_dup_title;
  chart_class->dup_summary = seral_roadmap_dup_summary;
  chart_class->create_table = seral_roadmap_create_table;
}

static void
seral_roadmap_init (SeralRoadmap *self)
{
}

/**
 * seral_roadmap_new:
 * @data: (nullable): what to show
 *
 * Makes a roadmap of the plan.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_roadmap_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_ROADMAP, "data", data, NULL);
}

/**
 * seral_roadmap_dup_obstacle:
 * @data: what to show
 * @catalogue: the language
 *
 * Returns: (transfer full) (nullable): why there is nothing to show
 */
char *
seral_roadmap_dup_obstacle (SeralChartData *data,
                            SeralCatalogue *catalogue)
{
  g_autoptr (GArray) sorted = NULL;
  const SeralChartTask *tasks;
  guint n = 0;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  sorted = seral_roadmap_list_tasks (data);
  if (sorted->len == 0)
    return g_strdup (seral_text (catalogue, "The plan has no items of this model yet."));

  tasks = seral_chart_data_get_tasks (data, &n);
  for (guint i = 0; i < n; i++)
    if (tasks[i].status != SERAL_PLAN_STATUS_DROPPED &&
        (g_date_valid (&tasks[i].start) || g_date_valid (&tasks[i].due)))
      return NULL;

  return g_strdup (seral_text (catalogue, "No item of the plan has a date yet."));
}
