/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-chart-choice.h"
#include "app/seral-export-plan.h"
#include "app/seral-export-questionnaire.h"
#include "app/seral-export-work.h"
#include "base/seral-json.h"
#include "chart/seral-chart-text.h"
#include "exchange/seral-document-records.h"
#include "exchange/seral-board-page.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-export-page.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-page.h"
#include "exchange/seral-pdf-writer.h"
#include "exchange/seral-plan-export.h"
#include "exchange/seral-report-export.h"
#include "exchange/seral-report-pdf.h"
#include "exchange/seral-scores.h"

struct _SeralExportWork
{
  SeralCatalogue *catalogue; /* (owned) */
  SeralAssessment *assessment; /* (owned) */
  SeralModelLibrary *library; /* (owned) */
  SeralRound *round;         /* (owned) */
  SeralModel *model;         /* (owned): its texts are in the language */
  SeralResult *result;       /* (owned) */
  SeralChartData *data;      /* (owned) */
  SeralExportPlan *plan;     /* (owned) */
  GPtrArray *kinds;          /* (owned) (element-type SeralChartKind): the charts that have something to show */
  PangoContext *context;     /* (owned) */
  SeralReportPages *report;  /* (owned) (nullable): the one that was laid out last */
};

static gboolean
is_language_of (SeralSession *session,
                const char   *language)
{
  return language == NULL ||
         g_strcmp0 (seral_catalogue_get_language (seral_session_get_catalogue (session)), language) == 0;
}

static void
take_session (SeralExportWork *self,
              SeralSession    *session)
{
  self->catalogue = seral_catalogue_ref (seral_session_get_catalogue (session));
  self->model = g_object_ref (seral_session_get_model (session));
  self->result = seral_result_ref (seral_session_get_result (session));
}

static void
take_translated (SeralExportWork *self,
                 SeralSession    *session,
                 const char      *language)
{
  g_autoptr (SeralAnswers) answers = NULL;

  self->catalogue = seral_catalogue_new (language);
  self->model = seral_export_translate_model (seral_session_get_model (session), self->catalogue);
  answers = seral_answers_new_from_round (self->model, self->round);
  self->result = seral_score (answers, seral_session_get_depth (session));
}

static GBytes *
create_answers (SeralExportWork         *self,
                SeralAnswersFlags        flags,
                SeralExportFormat        format,
                GError                 **error)
{
  const SeralPlanPart part = { self->result, seral_chart_data_get_target (self->data) };
  const SeralDocumentRecords records = { self->catalogue, self->assessment, self->round, &part, 1, flags };

  return seral_document_records_export (&records, format, error);
}

/* The preview shows the pages of each; what flows has none of its own. */
static GBytes *
create_report (SeralExportWork    *self,
               SeralExportFormat   format,
               GError            **error)
{
  if (seral_report_flows (format))
    return seral_report_export (seral_report_pages_get_report (self->report), format, self->context, error);

  return seral_report_pages_to_pdf (self->report, error);
}

static GBytes *
create_questionnaire (SeralExportWork    *self,
                      SeralExportFormat   format,
                      GError            **error)
{
  GBytes *bytes = seral_export_questionnaire_create (self->assessment, self->round, self->library, self->catalogue,
                                                     format);

  if (bytes == NULL)
    g_set_error_literal (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                         _("None of the assessment’s models is in the library."));

  return bytes;
}

static GBytes *
create_scores_csv (SeralExportWork *self)
{
  GString *csv = g_string_new (NULL);

  seral_scores_append_csv_head (csv);
  seral_scores_append_csv (csv, self->result, NULL, self->round);

  return g_string_free_to_bytes (csv);
}

/* The same array of one that the command line prints. */
static GBytes *
create_scores_json (SeralExportWork *self)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

  json_array_add_element (array, seral_scores_to_json (self->result, NULL, self->round));
  json_node_take_array (root, array);

  return seral_json_write (root);
}

static void
fill_info (SeralExportWork *self,
           GPtrArray       *pages,
           SeralExportInfo *info)
{
  info->title = seral_scene_get_title (g_ptr_array_index (pages, 0));
  info->organisation = seral_chart_data_get_organisation (self->data);
  info->subject = seral_text (self->catalogue, "Maturity of a partner ecosystem");
}

static GBytes *
create_pdf (SeralExportWork  *self,
            GPtrArray        *pages,
            GError          **error)
{
  g_autoptr (SeralPdfWriter) writer = seral_pdf_writer_new ();
  SeralExportInfo info = { NULL };

  fill_info (self, pages, &info);
  for (guint i = 0; i < pages->len; i++)
    seral_pdf_writer_add_page (writer, g_ptr_array_index (pages, i));

  return seral_pdf_writer_finish (writer, &info, error);
}

static GBytes *
create_picture (SeralExportWork         *self,
                const SeralExportOrder  *order,
                GPtrArray               *pages,
                GError                 **error)
{
  SeralExportInfo info = { NULL };

  fill_info (self, pages, &info);

  return seral_export_page (g_ptr_array_index (pages, 0), &order->settings, &info, error);
}

static SeralScene *
create_page (SeralExportWork        *self,
             const SeralExportOrder *order,
             const SeralChartKind   *kind)
{
  SeralExportSettings settings = order->settings;

  settings.marks &= seral_chart_kind_get_marks (kind);

  return seral_page_new_for_chart (kind, self->data, self->catalogue, &settings, self->context);
}

static SeralScene *
create_board_page (SeralExportWork        *self,
                   const SeralExportOrder *order)
{
  SeralBoardSource source = {
    .catalogue = self->catalogue,
    .assessment = self->assessment,
    .round = self->round,
    .data = self->data,
    .label = order->label,
  };
  g_autoptr (SeralBoard) board = NULL;

  seral_export_get_day (&source.today);
  board = seral_board_new (&source);

  return seral_board_page_new (board, &order->settings, self->context);
}

/* What another model of the document comes to, in the language of the work. */
static SeralChartData *
create_model_data (SeralExportWork       *self,
                   const SeralChartModel *shown)
{
  SeralModel *model = seral_result_get_model (shown->result);
  g_autoptr (SeralModel) translated = seral_export_translate_model (model, self->catalogue);
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (translated, self->round);
  g_autoptr (SeralResult) result = seral_score (answers, seral_result_get_depth (shown->result));

  return seral_export_data_new (self->assessment, self->round, result, shown->target);
}

/* Each model of the document, in its order; the one at hand as it is. */
static GPtrArray *
create_report_data (SeralExportWork *self,
                    gboolean         named)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_chart_data_unref);
  guint n = 0;
  const SeralChartModel *models = seral_chart_data_get_models (self->data, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean own = models[i].result == self->result;
      SeralChartData *data = own ? seral_chart_data_ref (self->data) : create_model_data (self, &models[i]);

      seral_chart_data_set_named (data, named);
      g_ptr_array_add (all, data);
    }
  if (all->len == 0)
    g_ptr_array_add (all, seral_chart_data_ref (self->data));

  return all;
}

static void
add_report_pages (SeralExportWork        *self,
                  const SeralExportOrder *order,
                  GPtrArray              *pages)
{
  gboolean named = (order->flags & SERAL_ANSWERS_WITHOUT_NAMES) == 0;
  g_autoptr (GPtrArray) data = create_report_data (self, named);
  g_autoptr (SeralReport) report = NULL;
  SeralReportOptions options;

  seral_report_options_init (&options);
  options.parts = order->parts;
  options.notes = (order->flags & SERAL_ANSWERS_WITHOUT_NOTES) == 0;
  options.named = named;
  options.marks = order->settings.marks;
  report = seral_report_build (self->assessment, self->round, (SeralChartData * const *) data->pdata, data->len,
                               self->catalogue, &options);
  g_clear_pointer (&self->report, seral_report_pages_free);
  self->report = seral_report_pages_new (report, &order->settings, self->context);
  /* The charts that stand alone name people. */
  seral_chart_data_set_named (self->data, TRUE);

  for (guint i = 0; i < seral_report_pages_get_n (self->report); i++)
    g_ptr_array_add (pages, seral_scene_ref (seral_report_pages_get_page (self->report, i)));
}

/**
 * seral_export_work_new:
 * @session: what to export; it has a result
 * @language: (nullable): a tag of BCP 47; %NULL for the window's language
 *
 * Gathers what can be exported of a session.
 *
 * Returns: (transfer full): the work
 */
SeralExportWork *
seral_export_work_new (SeralSession *session,
                       const char   *language)
{
  SeralExportWork *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_result (session) != NULL, NULL);

  self = g_new0 (SeralExportWork, 1);
  self->assessment = g_object_ref (seral_session_get_assessment (session));
  self->library = g_object_ref (seral_session_get_library (session));
  self->round = g_object_ref (seral_session_get_round (session));
  if (is_language_of (session, language))
    take_session (self, session);
  else
    take_translated (self, session, language);
  self->data = seral_export_data_new (seral_session_get_assessment (session), self->round, self->result,
                                      seral_session_get_target_level (session));
  seral_export_data_add_models (self->data, seral_session_get_assessment (session), self->round,
                                seral_session_get_library (session));
  self->plan = seral_export_plan_new (session, self->catalogue);
  self->kinds = seral_chart_choice_list (self->data, self->catalogue);
  self->context = seral_chart_text_context_new (NULL);

  return self;
}

/**
 * seral_export_work_free:
 * @self: (transfer full): a work
 *
 * Frees it. Pages made by it stay valid.
 */
void
seral_export_work_free (SeralExportWork *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->report, seral_report_pages_free);
  g_ptr_array_unref (self->kinds);
  seral_export_plan_free (self->plan);
  seral_chart_data_unref (self->data);
  seral_result_unref (self->result);
  seral_catalogue_unref (self->catalogue);
  g_object_unref (self->model);
  g_object_unref (self->round);
  g_object_unref (self->assessment);
  g_object_unref (self->library);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * seral_export_work_get_kinds:
 * @self: a work
 *
 * Returns: (transfer none) (element-type SeralChartKind): the charts that have
 *   something to show
 */
GPtrArray *
seral_export_work_get_kinds (SeralExportWork *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kinds;
}

/**
 * seral_export_work_offers:
 * @what: what is to come out
 * @format: a format
 *
 * Returns: whether it comes out in that format
 */
gboolean
seral_export_work_offers (SeralExportWhat   what,
                          SeralExportFormat format)
{
  switch (what)
    {
    case SERAL_EXPORT_WHAT_CHART:
    case SERAL_EXPORT_WHAT_BOARD:
      return format == SERAL_EXPORT_PDF || format == SERAL_EXPORT_SVG || format == SERAL_EXPORT_PNG;
    case SERAL_EXPORT_WHAT_CHARTS:
      return format == SERAL_EXPORT_PDF;
    case SERAL_EXPORT_WHAT_REPORT:
      return seral_report_takes (format);
    case SERAL_EXPORT_WHAT_ANSWERS:
      return seral_document_records_takes (format);
    case SERAL_EXPORT_WHAT_PLAN:
      return seral_plan_export_takes (format);
    case SERAL_EXPORT_WHAT_SCORES:
      return format == SERAL_EXPORT_JSON || format == SERAL_EXPORT_CSV;
    case SERAL_EXPORT_WHAT_QUESTIONNAIRE:
      return seral_questionnaire_takes (format);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * seral_export_work_create_pages:
 * @self: a work
 * @order: what is wanted; its settings were let pass by seral_export_settings_check()
 *
 * Lays the pages out that come out. A preview shows them, and the file is made of
 * them.
 *
 * Returns: (transfer full) (element-type SeralScene): the pages; none where what
 *   comes out is text
 */
GPtrArray *
seral_export_work_create_pages (SeralExportWork        *self,
                                const SeralExportOrder *order)
{
  GPtrArray *pages;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_scene_unref);
  if (order->what == SERAL_EXPORT_WHAT_CHART)
    g_ptr_array_add (pages, create_page (self, order, order->kind));
  if (order->what == SERAL_EXPORT_WHAT_BOARD)
    g_ptr_array_add (pages, create_board_page (self, order));
  if (order->what == SERAL_EXPORT_WHAT_REPORT)
    add_report_pages (self, order, pages);

  for (guint i = 0; order->what == SERAL_EXPORT_WHAT_CHARTS && i < self->kinds->len; i++)
    g_ptr_array_add (pages, create_page (self, order, g_ptr_array_index (self->kinds, i)));

  return pages;
}

/**
 * seral_export_work_create_file:
 * @self: a work
 * @order: what is wanted
 * @pages: (element-type SeralScene): the pages of @order, made by this work last
 * @error: return location for an error, of #SERAL_EXPORT_ERROR
 *
 * Makes what is written to the file.
 *
 * Returns: (transfer full) (nullable): the file's bytes; %NULL with @error
 */
GBytes *
seral_export_work_create_file (SeralExportWork         *self,
                               const SeralExportOrder  *order,
                               GPtrArray               *pages,
                               GError                 **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);
  g_return_val_if_fail (pages != NULL, NULL);

  switch (order->what)
    {
    case SERAL_EXPORT_WHAT_CHART:
    case SERAL_EXPORT_WHAT_BOARD:
      return create_picture (self, order, pages, error);
    case SERAL_EXPORT_WHAT_CHARTS:
      return create_pdf (self, pages, error);
    case SERAL_EXPORT_WHAT_REPORT:
      g_return_val_if_fail (self->report != NULL, NULL);
      return create_report (self, order->settings.format, error);
    case SERAL_EXPORT_WHAT_ANSWERS:
      return create_answers (self, order->flags, order->settings.format, error);
    case SERAL_EXPORT_WHAT_PLAN:
      return seral_export_plan_write (self->plan, order->settings.format,
                                      (order->flags & SERAL_ANSWERS_WITHOUT_NOTES) != 0, error);
    case SERAL_EXPORT_WHAT_SCORES:
      return order->settings.format == SERAL_EXPORT_CSV ? create_scores_csv (self) : create_scores_json (self);
    case SERAL_EXPORT_WHAT_QUESTIONNAIRE:
      return create_questionnaire (self, order->settings.format, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * seral_export_work_create_text:
 * @self: a work
 * @order: what is wanted; it has no pages
 * @error: return location for an error, of #SERAL_EXPORT_ERROR
 *
 * Makes what can be read of what is written to the file: the file itself where it
 * is text, the answers of a spreadsheet, and the questions of a web page as a table.
 *
 * Returns: (transfer full) (nullable): text, UTF-8; %NULL with @error
 */
GBytes *
seral_export_work_create_text (SeralExportWork         *self,
                               const SeralExportOrder  *order,
                               GError                 **error)
{
  SeralExportOrder text;
  g_autoptr (GPtrArray) pages = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);

  text = *order;
  if (!seral_export_format_is_text (text.settings.format) || text.what == SERAL_EXPORT_WHAT_QUESTIONNAIRE)
    text.settings.format = SERAL_EXPORT_CSV;
  pages = g_ptr_array_new ();

  return seral_export_work_create_file (self, &text, pages, error);
}

static const char *
get_what_name (SeralExportWork        *self,
               const SeralExportOrder *order)
{
  switch (order->what)
    {
    case SERAL_EXPORT_WHAT_CHART:
      return seral_chart_kind_get_name (order->kind, self->catalogue);
    case SERAL_EXPORT_WHAT_CHARTS:
      /* Translators: part of a file's name. */
      return seral_ptext (self->catalogue, "file name", "Charts");
    case SERAL_EXPORT_WHAT_BOARD:
      return seral_ptext (self->catalogue, "file name", "Board page");
    case SERAL_EXPORT_WHAT_REPORT:
      return seral_ptext (self->catalogue, "file name", "Report");
    case SERAL_EXPORT_WHAT_ANSWERS:
      return seral_ptext (self->catalogue, "file name", "Answers");
    case SERAL_EXPORT_WHAT_PLAN:
      return seral_ptext (self->catalogue, "file name", "Plan");
    case SERAL_EXPORT_WHAT_QUESTIONNAIRE:
      return seral_ptext (self->catalogue, "file name", "Questionnaire");
    case SERAL_EXPORT_WHAT_SCORES:
    default:
      return seral_ptext (self->catalogue, "file name", "Scores");
    }
}

/**
 * seral_export_work_propose_name:
 * @self: a work
 * @order: what is wanted
 *
 * Proposes a name for the file: the organisation, what it is, the day of the round.
 *
 * Returns: (transfer full): a name with its ending
 */
char *
seral_export_work_propose_name (SeralExportWork        *self,
                                const SeralExportOrder *order)
{
  const char *parts[4] = { NULL, };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);

  parts[0] = seral_chart_data_get_organisation (self->data);
  parts[1] = get_what_name (self, order);
  parts[2] = seral_round_get_date (self->round);

  return seral_export_propose_name (parts, order->settings.format);
}
