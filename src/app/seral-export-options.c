/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-export-options.h"
#include "app/seral-parts-row.h"
#include "exchange/seral-board-page.h"

/* How many times larger than on a plain screen a picture can be. */
#define MAX_SCALE 4
#define DEFAULT_SCALE 2

/* A thing that can come out, as the first row offers it. */
typedef struct
{
  SeralExportWhat       what;
  const SeralChartKind *kind;
} Choice;

static const struct
{
  SeralMarks  mark;
  const char *name;
} marks[] =
{
  { SERAL_MARK_TARGET, N_("Your Target") },
  { SERAL_MARK_BLOCKING, N_("What Holds You Back") },
  { SERAL_MARK_EVIDENCED, N_("Backed by Evidence") },
  { SERAL_MARK_RANGE, N_("Possible While Answers Are Open") },
  { SERAL_MARK_PREVALENCE, N_("Where Most Companies Are") },
  { SERAL_MARK_PREVIOUS, N_("The Round Before") },
};

struct _SeralExportOptions
{
  GtkWidget parent_instance;

  SeralExportOrder order; /* what the rows say */
  GArray *choices;        /* (element-type Choice): of what_row */
  GArray *formats;        /* (element-type SeralExportFormat): of format_row */
  char **languages;       /* (owned) (nullable): of language_row */
  GtkWidget *mark_switches[G_N_ELEMENTS (marks)];
  GtkWidget *mark_rows[G_N_ELEMENTS (marks)];
  gboolean scheme_chosen; /* by the user; else it follows the format */
  gboolean orientation_chosen; /* by the user; else it follows what is chosen */
  gboolean updating;

  AdwComboRow *what_row;
  AdwComboRow *format_row;
  AdwComboRow *language_row;
  GtkWidget *page_group;
  AdwComboRow *paper_row;
  AdwComboRow *orientation_row;
  AdwComboRow *scheme_row;
  AdwComboRow *scale_row;
  AdwExpanderRow *marks_row;
  AdwEntryRow *label_row;
  GtkWidget *answers_group;
  SeralPartsRow *parts_row;
  GtkSwitch *notes_switch;
  GtkSwitch *names_switch;
  GtkWidget *names_row;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralExportOptions, seral_export_options, GTK_TYPE_WIDGET)

static gboolean
is_chart (const SeralExportOrder *order)
{
  return order->what == SERAL_EXPORT_WHAT_CHART || order->what == SERAL_EXPORT_WHAT_CHARTS;
}

static gboolean
is_board (const SeralExportOrder *order)
{
  return order->what == SERAL_EXPORT_WHAT_BOARD;
}

static gboolean
is_report (const SeralExportOrder *order)
{
  return order->what == SERAL_EXPORT_WHAT_REPORT;
}

static const Choice *
get_choice (SeralExportOptions *self)
{
  return &g_array_index (self->choices, Choice, adw_combo_row_get_selected (self->what_row));
}

static SeralExportFormat
get_format (SeralExportOptions *self)
{
  return g_array_index (self->formats, SeralExportFormat, adw_combo_row_get_selected (self->format_row));
}

static SeralMarks
get_marks (SeralExportOptions *self)
{
  SeralMarks chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (gtk_switch_get_active (GTK_SWITCH (self->mark_switches[i])))
      chosen |= marks[i].mark;

  return chosen;
}

static SeralAnswersFlags
get_flags (SeralExportOptions *self)
{
  SeralAnswersFlags flags = SERAL_ANSWERS_DEFAULT;

  if (!gtk_switch_get_active (self->notes_switch))
    flags |= SERAL_ANSWERS_WITHOUT_NOTES;
  if (!gtk_switch_get_active (self->names_switch))
    flags |= SERAL_ANSWERS_WITHOUT_NAMES;

  return flags;
}

static void
read_order (SeralExportOptions *self)
{
  SeralExportOrder *order = &self->order;

  order->what = get_choice (self)->what;
  order->kind = get_choice (self)->kind;
  order->flags = get_flags (self);
  order->parts = seral_parts_row_get_parts (self->parts_row);
  seral_export_settings_init (&order->settings, get_format (self));
  order->settings.paper = seral_paper_get (adw_combo_row_get_selected (self->paper_row));
  order->settings.landscape = adw_combo_row_get_selected (self->orientation_row) == 0;
  order->settings.scheme = (SeralScheme) adw_combo_row_get_selected (self->scheme_row);
  order->settings.scale = adw_combo_row_get_selected (self->scale_row) + 1;
  order->settings.marks = get_marks (self);
  order->label = gtk_editable_get_text (GTK_EDITABLE (self->label_row));
}

/* Only rows that make a difference are shown. */
static void
update_rows (SeralExportOptions *self)
{
  SeralMarks possible = self->order.kind != NULL ? seral_chart_kind_get_marks (self->order.kind) : SERAL_MARKS_ALL;

  gtk_widget_set_visible (self->page_group, is_chart (&self->order) || is_board (&self->order) || is_report (&self->order));
  gtk_widget_set_visible (GTK_WIDGET (self->marks_row), is_chart (&self->order) || is_report (&self->order));
  gtk_widget_set_visible (GTK_WIDGET (self->parts_row), is_report (&self->order));
  gtk_widget_set_visible (GTK_WIDGET (self->label_row), is_board (&self->order));
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), self->order.settings.format == SERAL_EXPORT_PNG);
  gtk_widget_set_visible (self->answers_group, self->order.what == SERAL_EXPORT_WHAT_ANSWERS ||
                          self->order.what == SERAL_EXPORT_WHAT_PLAN || is_report (&self->order));
  gtk_widget_set_visible (self->names_row, self->order.what != SERAL_EXPORT_WHAT_PLAN);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    gtk_widget_set_visible (self->mark_rows[i], (possible & marks[i].mark) != 0);
}

static void
set_names (AdwComboRow   *row,
           GtkStringList *names,
           guint          selected)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
}

/* How many pixels a picture has is told where its size is chosen. */
static void
update_scales (SeralExportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->scale_row);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  double width, height;

  seral_export_settings_get_size (&self->order.settings, &width, &height);
  for (guint scale = 1; scale <= MAX_SCALE; scale++)
    {
      /* Translators: width and height of a picture, in pixels. */
      g_autofree char *name = g_strdup_printf (_("%.0f × %.0f"), width * scale, height * scale);

      gtk_string_list_append (names, name);
    }

  set_names (self->scale_row, names, selected);
}

static void
update (SeralExportOptions *self)
{
  self->updating = TRUE;
  read_order (self);
  update_rows (self);
  update_scales (self);
  self->updating = FALSE;

  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_ready (SeralExportOptions *self)
{
  return !self->updating && self->choices->len > 0;
}

static void
on_chosen (SeralExportOptions *self)
{
  if (is_ready (self))
    update (self);
}

static void
on_scheme_selected (SeralExportOptions *self)
{
  if (!is_ready (self))
    return;

  self->scheme_chosen = TRUE;
  update (self);
}

/* What leaves the window as a document is meant for paper, until somebody says else. */
static void
suggest_scheme (SeralExportOptions *self)
{
  SeralExportSettings usual;

  if (self->scheme_chosen)
    return;

  seral_export_settings_init (&usual, get_format (self));
  adw_combo_row_set_selected (self->scheme_row, usual.scheme);
}

static void
on_format_selected (SeralExportOptions *self)
{
  if (!is_ready (self))
    return;

  self->updating = TRUE;
  suggest_scheme (self);
  self->updating = FALSE;
  update (self);
}

/* Keeps the format where what is chosen comes out in it too. */
static void
offer_formats (SeralExportOptions *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->formats, 0);
  for (SeralExportFormat format = 0; format < SERAL_N_EXPORT_FORMATS; format++)
    {
      if (!seral_export_work_offers (get_choice (self)->what, format))
        continue;
      if (format == self->order.settings.format)
        selected = self->formats->len;
      g_array_append_val (self->formats, format);
      gtk_string_list_append (names, seral_export_options_format_name (format));
    }

  set_names (self->format_row, names, selected);
  suggest_scheme (self);
}

/* Charts lie; a report stands, and a board page too, but for a slide. */
static void
suggest_orientation (SeralExportOptions *self)
{
  const SeralPaper *paper = seral_paper_get (adw_combo_row_get_selected (self->paper_row));
  SeralExportWhat what = get_choice (self)->what;
  gboolean lies = what == SERAL_EXPORT_WHAT_BOARD ? seral_board_page_lies_on (paper) : what != SERAL_EXPORT_WHAT_REPORT;

  if (!self->orientation_chosen)
    adw_combo_row_set_selected (self->orientation_row, lies ? 0 : 1);
}

static void
on_orientation_selected (SeralExportOptions *self)
{
  if (!is_ready (self))
    return;

  self->orientation_chosen = TRUE;
  update (self);
}

static void
on_paper_selected (SeralExportOptions *self)
{
  if (!is_ready (self))
    return;

  self->updating = TRUE;
  suggest_orientation (self);
  self->updating = FALSE;
  update (self);
}

static void
on_what_selected (SeralExportOptions *self)
{
  if (!is_ready (self))
    return;

  self->updating = TRUE;
  offer_formats (self);
  suggest_orientation (self);
  self->updating = FALSE;
  update (self);
}

static void
add_choice (SeralExportOptions   *self,
            GtkStringList        *names,
            SeralExportWhat       what,
            const SeralChartKind *kind,
            const char           *name)
{
  Choice choice = { what, kind };

  g_array_append_val (self->choices, choice);
  gtk_string_list_append (names, name);
}

/* What was chosen before, if it is still offered. */
static guint
find_choice (SeralExportOptions *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->what == self->order.what && choice->kind == self->order.kind)
        return i;
    }

  return 0;
}

static void
offer_choices (SeralExportOptions *self,
               GPtrArray          *kinds,
               SeralCatalogue     *catalogue)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->choices, 0);
  for (guint i = 0; i < kinds->len; i++)
    {
      const SeralChartKind *kind = g_ptr_array_index (kinds, i);

      add_choice (self, names, SERAL_EXPORT_WHAT_CHART, kind, seral_chart_kind_get_name (kind, catalogue));
    }
  add_choice (self, names, SERAL_EXPORT_WHAT_CHARTS, NULL, _("All charts"));
  /* Translators: one page for the board of a company, as a thing to export. */
  add_choice (self, names, SERAL_EXPORT_WHAT_BOARD, NULL, _("Board page"));
  add_choice (self, names, SERAL_EXPORT_WHAT_REPORT, NULL, _("Full report"));
  add_choice (self, names, SERAL_EXPORT_WHAT_ANSWERS, NULL, _("Answers"));
  add_choice (self, names, SERAL_EXPORT_WHAT_PLAN, NULL, _("Plan"));
  add_choice (self, names, SERAL_EXPORT_WHAT_SCORES, NULL, _("Scores"));
  /* Translators: the questions, for colleagues who do not have the program. */
  add_choice (self, names, SERAL_EXPORT_WHAT_QUESTIONNAIRE, NULL, _("Questionnaire"));

  set_names (self->what_row, names, find_choice (self));
}

static void
offer_papers (SeralExportOptions *self,
              SeralCatalogue     *catalogue)
{
  guint selected = adw_combo_row_get_selected (self->paper_row);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < seral_paper_get_n (); i++)
    gtk_string_list_append (names, seral_paper_get_name (seral_paper_get (i), catalogue));

  set_names (self->paper_row, names, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

/* A catalogue knows what its language calls itself. */
static char *
dup_language_name (const char *language)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new (language);
  /* Translators: the name of the language you translate into, in itself, such as "Deutsch". */
  const char *name = seral_ptext (catalogue, "language", "English");

  if (g_str_equal (name, "English") && !g_str_has_prefix (language, "en"))
    return g_strdup (language);

  return g_strdup (name);
}

static void
offer_languages (SeralExportOptions *self,
                 SeralCatalogue     *catalogue)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (self->languages != NULL)
    return;

  self->languages = seral_catalogue_list_languages ();
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = dup_language_name (self->languages[i]);

      if (g_strcmp0 (self->languages[i], seral_catalogue_get_language (catalogue)) == 0)
        selected = i;
      gtk_string_list_append (names, name);
    }

  set_names (self->language_row, names, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), g_strv_length (self->languages) > 1);
}

static void
add_marks (SeralExportOptions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *toggle = gtk_switch_new ();

      gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
      gtk_switch_set_active (GTK_SWITCH (toggle), (SERAL_MARKS_DEFAULT & marks[i].mark) != 0);
      g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(marks[i].name));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
      adw_expander_row_add_row (self->marks_row, row);
      self->mark_switches[i] = toggle;
      self->mark_rows[i] = row;
    }
}

static void
seral_export_options_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (seral_export_options_parent_class)->dispose (object);
}

static void
seral_export_options_finalize (GObject *object)
{
  SeralExportOptions *self = SERAL_EXPORT_OPTIONS (object);

  g_array_unref (self->choices);
  g_array_unref (self->formats);
  g_strfreev (self->languages);

  G_OBJECT_CLASS (seral_export_options_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-export-options.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, what_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, format_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, language_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, page_group);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, paper_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, orientation_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, scale_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, marks_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, label_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, parts_row);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, answers_group);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, notes_switch);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, names_switch);
  gtk_widget_class_bind_template_child (widget_class, SeralExportOptions, names_row);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_format_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_orientation_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_scheme_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_what_selected);
}

static void
seral_export_options_class_init (SeralExportOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_export_options_dispose;
  object_class->finalize = seral_export_options_finalize;

  /**
   * SeralExportOptions::changed:
   * @self: the options
   *
   * Something else is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", SERAL_TYPE_EXPORT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
seral_export_options_init (SeralExportOptions *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->formats = g_array_new (FALSE, FALSE, sizeof (SeralExportFormat));
  seral_export_settings_init (&self->order.settings, SERAL_EXPORT_PDF);

  g_type_ensure (SERAL_TYPE_PARTS_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_marks (self);
  update_scales (self);
  adw_combo_row_set_selected (self->scale_row, DEFAULT_SCALE - 1);
}

/**
 * seral_export_options_offer:
 * @self: options
 * @kinds: (element-type SeralChartKind): the charts that have something to show
 * @catalogue: the window's language
 *
 * Offers what can come out. What was chosen stays chosen where it is still offered.
 */
void
seral_export_options_offer (SeralExportOptions *self,
                            GPtrArray          *kinds,
                            SeralCatalogue     *catalogue)
{
  g_return_if_fail (SERAL_IS_EXPORT_OPTIONS (self));
  g_return_if_fail (kinds != NULL);
  g_return_if_fail (catalogue != NULL);

  self->updating = TRUE;
  offer_papers (self, catalogue);
  seral_parts_row_set_catalogue (self->parts_row, catalogue);
  offer_languages (self, catalogue);
  offer_choices (self, kinds, catalogue);
  offer_formats (self);
  self->updating = FALSE;
  update (self);
}

/**
 * seral_export_options_set_paper:
 * @self: options, which were offered
 * @id: id of a paper
 *
 * Chooses a paper; one that is not known changes nothing.
 */
void
seral_export_options_set_paper (SeralExportOptions *self,
                                const char         *id)
{
  const SeralPaper *paper;

  g_return_if_fail (SERAL_IS_EXPORT_OPTIONS (self));
  g_return_if_fail (id != NULL);

  paper = seral_paper_find (id);
  for (guint i = 0; paper != NULL && i < seral_paper_get_n (); i++)
    if (seral_paper_get (i) == paper)
      adw_combo_row_set_selected (self->paper_row, i);
}

/**
 * seral_export_options_keep_label:
 * @self: options
 * @settings: settings of the program
 *
 * Begins with the label that was last put on a board page, and keeps the next one.
 */
void
seral_export_options_keep_label (SeralExportOptions *self,
                                 GSettings          *settings)
{
  g_return_if_fail (SERAL_IS_EXPORT_OPTIONS (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "board-label", self->label_row, "text", G_SETTINGS_BIND_DEFAULT);
}

/**
 * seral_export_options_get_order:
 * @self: options, which were offered
 * @order: (out caller-allocates): what is chosen
 *
 * Tells what is chosen.
 */
void
seral_export_options_get_order (SeralExportOptions *self,
                                SeralExportOrder   *order)
{
  g_return_if_fail (SERAL_IS_EXPORT_OPTIONS (self));
  g_return_if_fail (order != NULL);

  *order = self->order;
}

/**
 * seral_export_options_get_language:
 * @self: options
 *
 * Returns: (transfer none) (nullable): the language chosen, a tag of BCP 47; %NULL
 *   before any was offered
 */
const char *
seral_export_options_get_language (SeralExportOptions *self)
{
  g_return_val_if_fail (SERAL_IS_EXPORT_OPTIONS (self), NULL);

  if (self->languages == NULL)
    return NULL;

  return self->languages[adw_combo_row_get_selected (self->language_row)];
}

/**
 * seral_export_options_format_name:
 * @format: a format
 *
 * Returns: (transfer none): what people call it
 */
const char *
seral_export_options_format_name (SeralExportFormat format)
{
  switch (format)
    {
    case SERAL_EXPORT_PDF:
      return _("PDF document");
    case SERAL_EXPORT_SVG:
      return _("SVG picture");
    case SERAL_EXPORT_PNG:
      return _("PNG picture");
    case SERAL_EXPORT_JSON:
      return _("JSON data");
    case SERAL_EXPORT_CSV:
      return _("CSV table");
    case SERAL_EXPORT_MARKDOWN:
      return _("Markdown text");
    case SERAL_EXPORT_XLSX:
      return _("Excel spreadsheet");
    case SERAL_EXPORT_HTML:
      return _("Web page");
    case SERAL_EXPORT_DOCX:
      return _("Word document");
    case SERAL_EXPORT_CALENDAR:
      return _("Calendar");
    case SERAL_N_EXPORT_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}
