/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-ids.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "exchange/seral-board-page.h"
#include "exchange/seral-document-records.h"
#include "exchange/seral-plan-export.h"
#include "exchange/seral-report-export.h"

static void
export_options_clear (SeralCliExportOptions *options)
{
  g_free (options->output);
  g_strfreev (options->charts);
  g_strfreev (options->models);
  g_strfreev (options->files);
  g_free (options->round);
  g_free (options->format);
  g_free (options->paper);
  g_free (options->style);
  g_free (options->marks);
  g_free (options->language);
  g_free (options->label);
  g_free (options->parts);
  g_clear_pointer (&options->kinds, g_ptr_array_unref);
  g_clear_pointer (&options->catalogue, seral_catalogue_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralCliExportOptions, export_options_clear)

static gboolean
check_what (const SeralCliUsage         *usage,
            const SeralCliExportOptions *options)
{
  if (options->files == NULL)
    seral_cli_wrong_usage (usage, _("Name at least one file"));
  else if (options->output == NULL)
    seral_cli_wrong_usage (usage, _("Say with --output where to write"));
  else if ((options->charts != NULL) + (options->board != FALSE) + (options->report != FALSE) +
           (options->answers != FALSE) + (options->plan != FALSE) != 1)
    seral_cli_wrong_usage (usage, _("Say what to write: --chart with a kind of chart, --board, --report, --answers or --plan"));
  else if (options->parts != NULL && !options->report)
    seral_cli_wrong_usage (usage, _("Only a report has parts"));
  else if (options->report && (options->settings.width != 0 || options->settings.height != 0))
    seral_cli_wrong_usage (usage, _("A report has the size of a paper; say with --paper of which"));
  else if (options->board && (options->settings.width != 0 || options->settings.height != 0))
    seral_cli_wrong_usage (usage, _("A board page has the size of a paper; say with --paper of which"));
  else
    return TRUE;

  return FALSE;
}

static void
complain_of_choice (const SeralCliUsage *usage,
                    const char          *option,
                    const char          *word,
                    const char          *list)
{
  seral_cli_wrong_usage (usage, _("%s cannot be “%s”; it can be one of: %s"), option, word, list);
}

static char *
list_marks (void)
{
  g_autoptr (GFlagsClass) known = g_type_class_ref (SERAL_TYPE_MARKS);
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  for (guint i = 0; i < known->n_values; i++)
    g_ptr_array_add (nicks, (gpointer) known->values[i].value_nick);
  g_ptr_array_add (nicks, (gpointer) "all");
  g_ptr_array_add (nicks, (gpointer) "none");
  g_ptr_array_add (nicks, NULL);

  return g_strjoinv (", ", (char **) nicks->pdata);
}

static char *
list_parts (void)
{
  g_autoptr (GFlagsClass) known = g_type_class_ref (SERAL_TYPE_REPORT_PARTS);
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  for (guint i = 0; i < known->n_values; i++)
    g_ptr_array_add (nicks, (gpointer) known->values[i].value_nick);
  g_ptr_array_add (nicks, NULL);

  return g_strjoinv (", ", (char **) nicks->pdata);
}

static char *
list_papers (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < seral_paper_get_n (); i++)
    g_ptr_array_add (ids, (gpointer) seral_paper_get (i)->id);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static char *
list_kinds (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < seral_chart_kind_get_n (); i++)
    g_ptr_array_add (ids, (gpointer) seral_chart_kind_get_id (seral_chart_kind_get (i)));
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static gboolean
find_kinds (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  options->kinds = g_ptr_array_new ();

  for (char **chart = options->charts; chart != NULL && *chart != NULL; chart++)
    {
      const SeralChartKind *kind = seral_chart_kind_find (*chart);

      if (kind == NULL)
        {
          g_autofree char *list = list_kinds ();

          complain_of_choice (usage, "--chart", *chart, list);
          return FALSE;
        }
      g_ptr_array_add (options->kinds, (gpointer) kind);
    }

  return TRUE;
}

static gboolean
fits (const SeralCliExportOptions *options,
      SeralExportFormat            format)
{
  if (options->answers)
    return seral_document_records_takes (format);
  if (options->plan)
    return seral_plan_export_takes (format);
  if (options->report)
    return seral_report_takes (format);

  return format == SERAL_EXPORT_PDF || format == SERAL_EXPORT_SVG || format == SERAL_EXPORT_PNG;
}

/* What was said, or the ending of the file, or the only one there is. */
static gboolean
find_format (const SeralCliUsage         *usage,
             const SeralCliExportOptions *options,
             SeralExportFormat           *format)
{
  const char *list = options->answers ? "csv, xlsx, json, md" : options->plan ? "csv, md, ics, json" :
                     options->report ? "pdf, html, docx, md" : "pdf, svg, png";

  if (options->format != NULL)
    {
      if (seral_export_format_find (options->format, format) && fits (options, *format))
        return TRUE;

      complain_of_choice (usage, "--format", options->format, list);
      return FALSE;
    }

  if (seral_export_format_find_path (options->output, format))
    {
      if (fits (options, *format))
        return TRUE;

      seral_cli_wrong_usage (usage, _("“%s” cannot be written in that format; it can be one of: %s"),
                             options->output, list);
      return FALSE;
    }

  *format = SERAL_EXPORT_CSV;
  if (options->answers)
    return TRUE;

  seral_cli_wrong_usage (usage, _("The ending of “%s” tells no format; say with --format which: %s"),
                         options->output, list);
  return FALSE;
}

static gboolean
check_terminal (const SeralCliUsage         *usage,
                const SeralCliExportOptions *options)
{
  if (!seral_cli_is_dash (options->output) || !isatty (STDOUT_FILENO) ||
      seral_export_format_is_text (options->settings.format))
    return TRUE;

  seral_cli_wrong_usage (usage, _("This would fill the terminal with bytes; name a file, or send it to a program"));
  return FALSE;
}

static gboolean
find_paper (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  g_autofree char *list = NULL;

  if (options->paper == NULL)
    return TRUE;

  options->settings.paper = seral_paper_find (options->paper);
  if (options->settings.paper != NULL)
    return TRUE;

  list = list_papers ();
  complain_of_choice (usage, "--paper", options->paper, list);

  return FALSE;
}

static gboolean
check_size (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  g_autoptr (GError) error = NULL;

  if (options->portrait && options->landscape)
    {
      seral_cli_wrong_usage (usage, _("A page is either --portrait or --landscape"));
      return FALSE;
    }

  options->settings.landscape = !options->portrait;
  if (options->report && !options->landscape)
    options->settings.landscape = FALSE;
  if (options->board && !options->portrait && !options->landscape)
    options->settings.landscape = seral_board_page_lies_on (options->settings.paper);
  if (seral_export_settings_check (&options->settings, &error))
    return TRUE;

  seral_cli_wrong_usage (usage, "%s", error->message);
  return FALSE;
}

static gboolean
find_style (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  static const char * const words[] = { "light", "dark", "print", NULL };
  int style = (int) options->settings.scheme;

  if (!seral_cli_choose (usage, "--style", options->style, words, &style))
    return FALSE;

  options->settings.scheme = (SeralScheme) style;

  return TRUE;
}

/* Marks by their names, such as “target,evidenced”, or all, or none. */
static gboolean
find_marks (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  g_autoptr (GFlagsClass) known = g_type_class_ref (SERAL_TYPE_MARKS);
  g_auto (GStrv) words = NULL;
  guint marks = 0;

  if (options->marks == NULL)
    return TRUE;

  words = g_strsplit (options->marks, ",", -1);
  for (char **word = words; *word != NULL; word++)
    {
      const GFlagsValue *value = g_flags_get_value_by_nick (known, *word);
      g_autofree char *list = NULL;

      if (value != NULL)
        marks |= value->value;
      else if (strcmp (*word, "all") == 0)
        marks |= SERAL_MARKS_ALL;
      else if (strcmp (*word, "none") != 0)
        {
          list = list_marks ();
          complain_of_choice (usage, "--marks", *word, list);
          return FALSE;
        }
    }

  options->settings.marks = (SeralMarks) marks;

  return TRUE;
}

/* Parts by their names, such as “summary,plan”. */
static gboolean
find_parts (const SeralCliUsage   *usage,
            SeralCliExportOptions *options)
{
  g_autoptr (GFlagsClass) known = g_type_class_ref (SERAL_TYPE_REPORT_PARTS);
  g_auto (GStrv) words = NULL;
  guint parts = 0;

  options->report_parts = SERAL_REPORT_ALL_PARTS;
  if (options->parts == NULL)
    return TRUE;

  words = g_strsplit (options->parts, ",", -1);
  for (char **word = words; *word != NULL; word++)
    {
      const GFlagsValue *value = g_flags_get_value_by_nick (known, *word);

      if (value == NULL)
        {
          g_autofree char *list = list_parts ();

          complain_of_choice (usage, "--parts", *word, list);
          return FALSE;
        }
      parts |= value->value;
    }
  options->report_parts = (SeralReportParts) parts;

  return TRUE;
}

static gboolean
check_options (const SeralCliUsage   *usage,
               SeralCliExportOptions *options)
{
  SeralExportFormat format;
  double width = options->settings.width;
  double height = options->settings.height;
  double scale = options->settings.scale;

  if (!check_what (usage, options) || !find_kinds (usage, options) || !find_format (usage, options, &format))
    return FALSE;

  seral_export_settings_init (&options->settings, format);
  options->settings.width = width;
  options->settings.height = height;
  if (scale != 0)
    options->settings.scale = scale;

  return check_terminal (usage, options) && find_paper (usage, options) && check_size (usage, options) &&
         find_style (usage, options) && find_marks (usage, options) && find_parts (usage, options) &&
         seral_cli_choose_language (usage, options->language, &options->catalogue) &&
         seral_cli_check_text (usage, "--round", &options->round) &&
         seral_cli_check_text (usage, "--label", &options->label);
}

static SeralCliStatus
export (const SeralCliExportOptions *options)
{
  g_autoptr (SeralCliShelf) shelf = NULL;

  shelf = seral_cli_shelf_new (options->catalogue, (const char * const *) options->models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;

  if (options->answers)
    return seral_cli_export_answers (shelf, options);

  if (options->report)
    return seral_cli_export_report (shelf, options);

  return options->plan ? seral_cli_export_plan (shelf, options) : seral_cli_export_charts (shelf, options);
}

/**
 * seral_cli_export:
 * @arguments: the command's name and what was given to it
 *
 * Writes charts, reports, answers or plans to files.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_export (char **arguments)
{
  g_auto (SeralCliExportOptions) options = { 0 };
  g_autofree char *kinds = list_kinds ();
  g_autofree char *papers = list_papers ();
  g_autofree char *marks = list_marks ();
  /* Translators: %s is a list of kinds of charts, such as “staircase, radar”. */
  g_autofree char *about_chart = g_strdup_printf (_("A chart: %s; may be given again"), kinds);
  /* Translators: %s is a list of names. */
  g_autofree char *about_marks = g_strdup_printf (_("Marks on the chart, with commas: %s"), marks);
  g_autofree char *parts = list_parts ();
  /* Translators: %s is a list of names. */
  g_autofree char *about_parts = g_strdup_printf (_("Parts of the report, with commas (without it, all): %s"), parts);
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("File to write, or a folder where there are several results"), N_("OUT") },
    { "chart", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.charts, about_chart, N_("KIND") },
    { "board", 0, 0, G_OPTION_ARG_NONE, &options.board, N_("One page for the board"), NULL },
    { "report", 0, 0, G_OPTION_ARG_NONE, &options.report, N_("The full report"), NULL },
    { "parts", 0, 0, G_OPTION_ARG_FILENAME, &options.parts, about_parts, N_("PARTS") },
    { "answers", 0, 0, G_OPTION_ARG_NONE, &options.answers, N_("The answers, with scores, gaps, plan and figures where the format holds several tables"), NULL },
    { "plan", 0, 0, G_OPTION_ARG_NONE, &options.plan, N_("The plan, for colleagues"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
      N_("pdf, svg, png; pdf, html, docx, md for reports; csv, xlsx, json, md for answers; csv, md, ics, json for plans "
         "(without it, by the ending of OUT)"), N_("FORMAT") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.models,
      N_("A definition to use instead of the one the documents mean"), N_("FILE") },
    { "round", 0, 0, G_OPTION_ARG_FILENAME, &options.round,
      N_("Which round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper, papers, N_("PAPER") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &options.portrait, N_("Stand the page up"), NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape,
      N_("Lay the page down (the default, but for reports and a board page on paper)"), NULL },
    { "style", 0, 0, G_OPTION_ARG_FILENAME, &options.style, N_("light, dark, print"), N_("STYLE") },
    { "marks", 0, 0, G_OPTION_ARG_FILENAME, &options.marks, about_marks, N_("MARKS") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language,
      N_("Language of what is written, such as de or pt-BR"), N_("LANGUAGE") },
    { "label", 0, 0, G_OPTION_ARG_FILENAME, &options.label,
      N_("Who may see a board page, such as “Confidential”"), N_("TEXT") },
    { "width", 0, 0, G_OPTION_ARG_DOUBLE, &options.settings.width,
      N_("Width in points, instead of the paper’s"), N_("POINTS") },
    { "height", 0, 0, G_OPTION_ARG_DOUBLE, &options.settings.height,
      N_("Height in points, instead of the paper’s"), N_("POINTS") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.settings.scale,
      N_("Pixels per point of a PNG (without it, 2)"), N_("NUMBER") },
    { "no-notes", 0, 0, G_OPTION_ARG_NONE, &options.no_notes,
      N_("Leave notes and evidence out of reports and answers, and notes out of plans"), NULL },
    { "no-names", 0, 0, G_OPTION_ARG_NONE, &options.no_names,
      N_("Number respondents instead of naming them"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "export",
    .parameters = _("FILE… -o OUT --chart KIND | --board | --report | --answers | --plan"),
    .summary = _("Write charts, a page for the board, the full report, answers or plans to a file. Several\n"
                 "pages become one PDF; in other formats, OUT is a folder. A file is written whole or not\n"
                 "at all. A dash is standard input or output."),
    .description = _("Examples:\n"
                     "  seral-cli export nordwind.seral -o chart.pdf --chart staircase\n"
                     "  seral-cli export *.seral -o charts --format svg --chart staircase --chart radar\n"
                     "  seral-cli export nordwind.seral -o board.pdf --board --label Confidential\n"
                     "  seral-cli export nordwind.seral -o slide.png --board --paper slide\n"
                     "  seral-cli export nordwind.seral -o report.pdf --report\n"
                     "  seral-cli export nordwind.seral -o report.docx --report\n"
                     "  seral-cli export nordwind.seral -o short.pdf --report --parts summary,gaps,plan\n"
                     "  seral-cli export nordwind.seral -o answers.xlsx --answers\n"
                     "  seral-cli export nordwind.seral -o plan.ics --plan\n"
                     "\n"
                     "With the environment variable SOURCE_DATE_EPOCH set, the same input gives the same\n"
                     "bytes.\n"),
  };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;

  return check_options (&usage, &options) ? export (&options) : SERAL_CLI_WRONG_USAGE;
}
