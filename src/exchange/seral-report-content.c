/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-report-content-private.h"
#include "words/seral-words.h"
#include "words/seral-words-compare.h"

/* Marked for translation here, and looked up in the catalogue that is asked for. */
#define NC_(context, text) text

static const struct
{
  SeralReportParts  part;
  const char       *id;
  const char       *name;
} parts[] =
{
  { SERAL_REPORT_PART_COVER, "cover", NC_("part of a report", "Cover") },
  { SERAL_REPORT_PART_CONTENTS, "contents", NC_("part of a report", "Contents") },
  { SERAL_REPORT_PART_SUMMARY, "summary", NC_("part of a report", "Summary") },
  { SERAL_REPORT_PART_WHY, "why", NC_("part of a report", "Why this stage") },
  { SERAL_REPORT_PART_MOVEMENT, "movement", NC_("part of a report", "What has moved") },
  { SERAL_REPORT_PART_CHARTS, "charts", NC_("part of a report", "Charts") },
  { SERAL_REPORT_PART_GAPS, "gaps", NC_("part of a report", "The way to the target") },
  { SERAL_REPORT_PART_PLAN, "plan", NC_("part of a report", "The plan") },
  { SERAL_REPORT_PART_FIGURES, "figures", NC_("part of a report", "Figures") },
  { SERAL_REPORT_PART_QUESTIONS, "questions", NC_("part of a report", "Questions and answers") },
  { SERAL_REPORT_PART_SCORING, "scoring", NC_("part of a report", "How the stage is found") },
  { SERAL_REPORT_PART_SOURCE, "source", NC_("part of a report", "Where the model comes from") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == SERAL_REPORT_N_PARTS);

GType
seral_report_parts_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static GFlagsValue values[SERAL_REPORT_N_PARTS + 1];

      for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
        values[i] = (GFlagsValue) { parts[i].part, parts[i].id, parts[i].id };

      g_once_init_leave (&type, g_flags_register_static ("SeralReportParts", values));
    }

  return type;
}

/**
 * seral_report_options_init:
 * @self: options
 *
 * Fills in what somebody gets who chooses nothing: everything.
 */
void
seral_report_options_init (SeralReportOptions *self)
{
  g_return_if_fail (self != NULL);

  *self = (SeralReportOptions) {
    .parts = SERAL_REPORT_ALL_PARTS,
    .notes = TRUE,
    .named = TRUE,
    .marks = SERAL_MARKS_DEFAULT,
  };
}

/**
 * seral_report_part_get_name:
 * @part: one part
 * @catalogue: the language
 *
 * Returns: (transfer none): what people call it
 */
const char *
seral_report_part_get_name (SeralReportParts  part,
                            SeralCatalogue   *catalogue)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == part)
      return seral_ptext (catalogue, "part of a report", parts[i].name);

  g_return_val_if_reached (NULL);
}

gboolean
seral_report_content_has (SeralReportContent *self,
                          SeralReportParts    part)
{
  return (self->options->parts & part) != 0;
}

/* A heading @depth levels below that of a part. Ids are those of the model, where there is one. */
void
seral_report_content_heading (SeralReportContent *self,
                              guint               depth,
                              const char         *id,
                              const char         *text)
{
  g_autofree char *full = NULL;

  if (self->model != NULL)
    full = g_strdup_printf ("%s-%s", seral_model_get_id (self->model), id);
  seral_report_builder_text (self->builder, text);
  seral_report_builder_heading (self->builder, MIN (self->level + depth, SERAL_REPORT_MAX_LEVEL),
                                full != NULL ? full : id);
}

void
seral_report_content_paragraph (SeralReportContent *self,
                                SeralReportRole     role,
                                const char         *text)
{
  seral_report_builder_text (self->builder, text);
  seral_report_builder_paragraph (self->builder, role);
}

void
seral_report_content_cell (SeralReportContent *self,
                           const char         *text)
{
  seral_report_builder_text (self->builder, text);
  seral_report_builder_cell (self->builder);
}

/* A row of a table of facts, where there is something to say. */
void
seral_report_content_fact (SeralReportContent *self,
                           const char         *label,
                           const char         *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  seral_report_content_cell (self, label);
  seral_report_content_cell (self, text);
}

/* Says a question, which leads to where it is answered. */
void
seral_report_content_question (SeralReportContent *self,
                               guint               criterion)
{
  const SeralCriterion *asked = &seral_model_get_criteria (self->model, NULL)[criterion];
  g_autofree char *id = g_strdup_printf ("%s-question-%s", seral_model_get_id (self->model), asked->id);

  seral_report_builder_reference (self->builder, asked->question, id);
}

/* Where a question stands in the list of them, from 1; 0 where it was not asked. */
guint
seral_report_content_get_number (SeralReportContent *self,
                                 guint               criterion)
{
  return g_array_index (self->numbers, guint, criterion);
}

/* What the round says, of however many people. */
char *
seral_report_content_dup_answer (SeralReportContent *self,
                                 guint               index)
{
  const SeralCriterion *criterion = &seral_model_get_criteria (self->model, NULL)[index];
  SeralAnswers *answers = seral_result_get_answers (self->result);
  double value;

  switch (seral_answers_get_state (answers, index))
    {
    case SERAL_ANSWER_GIVEN:
      value = criterion->kind == SERAL_CRITERION_RUBRIC ? seral_answers_get_rubric_level (answers, index)
                                                        : seral_answers_get_value (answers, index, 0);
      return seral_words_value (self->catalogue, self->model, criterion, value);
    case SERAL_ANSWER_NOT_APPLICABLE:
      return g_strdup (seral_words_option (self->catalogue, self->model, criterion, SERAL_OPTION_NOT_APPLICABLE));
    case SERAL_ANSWER_DONT_KNOW:
      return g_strdup (seral_words_option (self->catalogue, self->model, criterion, SERAL_OPTION_DONT_KNOW));
    case SERAL_ANSWER_OPEN:
    default:
      return g_strdup (seral_text (self->catalogue, "Not answered"));
    }
}

/* Whether a chart has something to show. */
gboolean
seral_report_content_has_figure (SeralReportContent *self,
                                 const char         *id)
{
  const SeralChartKind *kind = seral_chart_kind_find (id);
  g_autofree char *obstacle = NULL;

  if (!seral_chart_kind_is_offered (kind, self->model))
    return FALSE;
  obstacle = seral_chart_kind_dup_obstacle (kind, self->data, self->catalogue);

  return obstacle == NULL;
}

/* A chart, where it has something to show. */
void
seral_report_content_figure (SeralReportContent *self,
                             const char         *id)
{
  g_autofree char *full = NULL;

  if (!seral_report_content_has_figure (self, id))
    return;

  full = g_strdup_printf ("%s-chart-%s", seral_model_get_id (self->model), id);
  seral_report_builder_figure (self->builder, full, seral_chart_kind_find (id), self->data, self->options->marks);
}

static void
add_respondents_fact (SeralReportContent *self)
{
  GListModel *sheets = seral_round_get_sheets (self->round);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n = g_list_model_get_n_items (sheets);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      const char *name = seral_sheet_get_respondent_name (sheet);

      if (name[0] != '\0')
        g_ptr_array_add (names, g_strdup (name));
    }

  if (self->options->named && names->len == n && n > 0)
    {
      g_ptr_array_add (names, NULL);
      list = seral_format_list (self->catalogue, (const char * const *) names->pdata);
    }
  else if (n > 1)
    {
      list = seral_words_count (self->catalogue, n);
    }
  seral_report_content_fact (self, seral_ntext (self->catalogue, "Respondent", "Respondents", n), list);
}

static void
add_cover_facts (SeralReportContent *self)
{
  const GDate *date = seral_chart_data_get_date (self->all[0]);
  g_autofree char *day = date != NULL ? seral_format_date (self->catalogue, date) : NULL;

  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  seral_report_content_fact (self, seral_text (self->catalogue, "Scope"), seral_round_get_scope (self->round));
  seral_report_content_fact (self, seral_text (self->catalogue, "Round"), seral_round_get_title (self->round));
  seral_report_content_fact (self, seral_text (self->catalogue, "Date"), day);
  add_respondents_fact (self);
  for (guint i = 0; i < self->n_all; i++)
    {
      g_autofree char *source = seral_words_source (self->catalogue, seral_chart_data_get_model (self->all[i]));

      seral_report_content_fact (self, seral_text (self->catalogue, "Model"), source);
    }
  seral_report_builder_end_table (self->builder);
}

static void
add_cover (SeralReportContent *self)
{
  const char *unit = seral_assessment_get_organisation_unit (self->assessment);

  seral_report_builder_begin_cover (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LABEL,
                                  seral_assessment_get_organisation_name (self->assessment));
  seral_report_content_paragraph (self, SERAL_REPORT_TITLE,
                                  seral_text (self->catalogue, "Maturity of the partner ecosystem"));
  seral_report_content_paragraph (self, SERAL_REPORT_SUBTITLE, unit);
  for (guint i = 0; i < self->n_all; i++)
    {
      g_autofree char *headline = seral_words_headline (self->catalogue, seral_chart_data_get_result (self->all[i]));

      if (self->n_all > 1)
        seral_report_content_paragraph (self, SERAL_REPORT_NOTE,
                                        seral_model_get_name (seral_chart_data_get_model (self->all[i])));
      seral_report_content_paragraph (self, SERAL_REPORT_LEAD, headline);
    }
  add_cover_facts (self);
  seral_report_builder_end (self->builder);
}

static void
add_contents (SeralReportContent *self)
{
  seral_report_builder_break_page (self->builder);
  seral_report_builder_text (self->builder, seral_report_part_get_name (SERAL_REPORT_PART_CONTENTS, self->catalogue));
  seral_report_builder_contents (self->builder);
}

static gint
compare_stages (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const SeralCriterion *criteria = user_data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  /* Rubrics, which belong to no stage, come first; else the definition's order. */
  if (criteria[one].stage != criteria[other].stage)
    return criteria[one].stage < criteria[other].stage ? -1 : 1;

  return one < other ? -1 : one > other;
}

/* Turns to a result. */
static void
take_result (SeralReportContent *self,
             guint               index)
{
  const SeralCriterion *criteria;
  guint n = 0;

  self->data = self->all[index];
  self->result = seral_chart_data_get_result (self->data);
  self->model = seral_result_get_model (self->result);
  self->target = seral_chart_data_get_target (self->data);
  if (self->target == SERAL_NO_TARGET)
    self->target = seral_model_get_base_level (self->model) - 1;

  criteria = seral_model_get_criteria (self->model, &n);
  g_array_set_size (self->order, 0);
  for (guint i = 0; i < n; i++)
    if (seral_criterion_in_depth (&criteria[i], seral_result_get_depth (self->result)))
      g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_stages, (gpointer) criteria);

  g_array_set_size (self->numbers, 0);
  g_array_set_size (self->numbers, n);
  for (guint i = 0; i < self->order->len; i++)
    g_array_index (self->numbers, guint, g_array_index (self->order, guint, i)) = i + 1;
}

/* What is said of each result, and what of the document as a whole. */
static const struct
{
  SeralReportParts   part;
  void             (*add) (SeralReportContent *self);
  gboolean           whole;
} adders[] =
{
  { SERAL_REPORT_PART_SUMMARY, seral_report_content_add_summary, FALSE },
  { SERAL_REPORT_PART_WHY, seral_report_content_add_why, FALSE },
  { SERAL_REPORT_PART_MOVEMENT, seral_report_content_add_movement, FALSE },
  { SERAL_REPORT_PART_CHARTS, seral_report_content_add_charts, FALSE },
  { SERAL_REPORT_PART_GAPS, seral_report_content_add_gaps, FALSE },
  { SERAL_REPORT_PART_PLAN, seral_report_content_add_plan, TRUE },
  { SERAL_REPORT_PART_FIGURES, seral_report_content_add_figures, TRUE },
  { SERAL_REPORT_PART_QUESTIONS, seral_report_content_add_questions, FALSE },
  { SERAL_REPORT_PART_SCORING, seral_report_content_add_scoring, FALSE },
  { SERAL_REPORT_PART_SOURCE, seral_report_content_add_source, FALSE },
};

static void
add_parts (SeralReportContent *self,
           gboolean            whole,
           gboolean            single)
{
  for (guint i = 0; i < G_N_ELEMENTS (adders); i++)
    if (seral_report_content_has (self, adders[i].part) && (single || adders[i].whole == whole))
      adders[i].add (self);
}

/* Each model is a chapter where there are several; the plan and the figures are those of the document. */
static void
add_results (SeralReportContent *self)
{
  self->level = 1;
  if (self->n_all == 1)
    {
      take_result (self, 0);
      add_parts (self, FALSE, TRUE);
      return;
    }

  for (guint i = 0; i < self->n_all; i++)
    {
      take_result (self, i);
      self->level = 1;
      seral_report_builder_break_page (self->builder);
      seral_report_content_heading (self, 0, "model", seral_model_get_name (self->model));
      self->level = 2;
      add_parts (self, FALSE, FALSE);
    }
  self->level = 1;
  add_parts (self, TRUE, FALSE);
}

static void
set_words (SeralReportContent *self)
{
  const char *organisation = seral_assessment_get_organisation_name (self->assessment);
  g_autofree char *title = NULL;
  g_autofree char *head = NULL;

  /* Translators: the title of a report; %s is an organisation. */
  title = g_strdup_printf (seral_text (self->catalogue, "%s: maturity of the partner ecosystem"), organisation);
  head = g_strjoin (" · ", organisation, seral_round_get_scope (self->round), NULL);
  seral_report_builder_set_words (self->builder, title, organisation,
                                  seral_text (self->catalogue, "Maturity of a partner ecosystem"),
                                  seral_round_get_scope (self->round)[0] != '\0' ? head : organisation);
}

/**
 * seral_report_build:
 * @assessment: a document, which nobody changes meanwhile
 * @round: the round that is reported
 * @data: (array length=n_data): what it comes to by each model that is reported, of
 *   @round and @assessment each; see seral_export_data_new()
 * @n_data: how many, at least one
 * @catalogue: the language; the models are in it already
 * @options: what to say
 *
 * Says all that there is to say of a round: see #SeralReportParts.
 *
 * Returns: (transfer full): the report
 */
SeralReport *
seral_report_build (SeralAssessment          *assessment,
                    SeralRound               *round,
                    SeralChartData * const   *data,
                    guint                     n_data,
                    SeralCatalogue           *catalogue,
                    const SeralReportOptions *options)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) numbers = g_array_new (FALSE, TRUE, sizeof (guint));
  SeralReportContent content = { .order = order, .numbers = numbers };

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (data != NULL && n_data > 0, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  content.builder = seral_report_builder_new (catalogue);
  content.catalogue = catalogue;
  content.assessment = assessment;
  content.round = round;
  content.options = options;
  content.all = data;
  content.n_all = n_data;

  set_words (&content);
  if (seral_report_content_has (&content, SERAL_REPORT_PART_COVER))
    add_cover (&content);
  if (seral_report_content_has (&content, SERAL_REPORT_PART_CONTENTS))
    add_contents (&content);
  add_results (&content);

  return seral_report_builder_finish (content.builder);
}
