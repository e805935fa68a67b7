/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-columns-layout.h"
#include "app/seral-model-page.h"
#include "app/seral-model-reading.h"
#include "app/seral-reading.h"
#include "app/seral-stage-mark.h"
#include "app/seral-stage-page.h"
#include "words/seral-words.h"

struct _SeralModelPage
{
  AdwBin      parent_instance;

  SeralModel *model;   /* (owned) */
  GPtrArray  *buttons; /* (owned) (element-type GtkToggleButton): one per stage; the selector keeps them */

  GtkLabel   *name;
  GtkLabel   *publisher;
  GtkLabel   *summary;
  GtkBox     *selector;
  GtkStack   *stages;
  GtkBox     *about;
};

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralModelPage, seral_model_page, ADW_TYPE_BIN)

/* The page of a stage is made when it is first looked at. */
static void
show_stage (SeralModelPage *self,
            int             level)
{
  g_autofree char *name = g_strdup_printf ("%d", level);

  if (gtk_stack_get_child_by_name (self->stages, name) == NULL)
    gtk_stack_add_named (self->stages, seral_stage_page_new (self->model, level), name);
  gtk_stack_set_visible_child_name (self->stages, name);
}

static void
stage_toggled_cb (SeralModelPage  *self,
                  GtkToggleButton *button)
{
  guint index;

  if (gtk_toggle_button_get_active (button) && g_ptr_array_find (self->buttons, button, &index))
    show_stage (self, seral_model_get_base_level (self->model) + (int) index);
}

static GtkWidget *
new_stage_label (const char *text,
                 const char *css_class,
                 int         lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_stage_button (const SeralStage *stage,
                  guint             step,
                  guint             n_steps)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *mark = seral_stage_mark_new (step, n_steps);
  g_autofree char *name = seral_words_stage (seral_catalogue_get_default (), stage);

  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_stage_label (stage->name, "caption-heading", 2));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stage");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_selector (SeralModelPage *self)
{
  const SeralStage *stages;
  guint n_stages;

  stages = seral_model_get_stages (self->model, &n_stages);
  for (guint i = 0; i < n_stages; i++)
    {
      GtkWidget *button = new_stage_button (&stages[i], i + 1, n_stages);

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), g_ptr_array_index (self->buttons, 0));
      g_ptr_array_add (self->buttons, button);
      gtk_box_append (self->selector, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (stage_toggled_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, 0), TRUE);
}

static void
add_heading (SeralModelPage *self)
{
  const char *publisher = seral_model_get_publisher (self->model);
  g_autofree char *text = NULL;

  /* Translators: after the publisher of a model; %s is a version number */
  text = g_strdup_printf (_("%1$s · version %2$s"), *publisher != '\0' ? publisher : _("Publisher not named"),
                          seral_model_get_version (self->model));
  gtk_label_set_label (self->name, seral_model_get_name (self->model));
  gtk_label_set_label (self->publisher, text);
  gtk_label_set_label (self->summary, seral_model_get_summary (self->model));
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *seral_model_get_summary (self->model) != '\0');
}

static void
open_link_cb (GtkButton      *button,
              SeralModelPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_show_uri (GTK_WINDOW (root), seral_model_get_source (self->model)->url, GDK_CURRENT_TIME);
}

/* Only addresses of the web are opened: a definition may come from anybody. */
static gboolean
is_web_address (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0);
}

static GtkWidget *
new_source_row (SeralModelPage    *self,
                const SeralSource *source)
{
  GtkWidget *row = seral_reading_row_new (source->title, source->author, &source->provenance);
  GtkWidget *button;

  if (!is_web_address (source->url))
    return row;

  button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, source->url);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_link_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
append_row (GtkListBox            *list,
            const char            *title,
            const char            *subtitle,
            const SeralProvenance *provenance)
{
  if (*subtitle != '\0')
    gtk_list_box_append (list, seral_reading_row_new (title, subtitle, provenance));
}

static void
add_source (SeralModelPage *self)
{
  const SeralSource *source = seral_model_get_source (self->model);
  GtkListBox *list;

  if (source == NULL || *source->title == '\0')
    return;

  list = seral_reading_boxed_list_new ();
  gtk_list_box_append (list, new_source_row (self, source));
  append_row (list, _("Licence"), source->licence, NULL);
  append_row (list, _("Note"), source->note, NULL);
  gtk_box_append (self->about, seral_reading_section_new (_("Source"), GTK_WIDGET (list)));
}

static void
add_scoring (SeralModelPage *self)
{
  const SeralScoringRule *scoring = seral_model_get_scoring (self->model);
  g_autofree char *rule = seral_words_rule_of_scoring (seral_catalogue_get_default (), self->model);
  GtkListBox *list = seral_reading_boxed_list_new ();

  append_row (list, _("The Rule"), rule, &scoring->provenance);
  append_row (list, _("Where Most Companies Are"), seral_model_get_prevalence (self->model)->text,
              &seral_model_get_prevalence (self->model)->provenance);
  gtk_box_append (self->about, seral_reading_section_new (_("How a Stage Is Found"), GTK_WIDGET (list)));
}

static void
add_texts (SeralModelPage      *self,
           const char          *title,
           const char          *icon_name,
           const SeralTextList *list)
{
  if (list->n_items > 0)
    gtk_box_append (self->about, seral_reading_section_new (title, seral_reading_list_new (icon_name, list)));
}

static void
add_terms (SeralModelPage *self)
{
  const SeralTerm *terms;
  GtkListBox *list;
  guint n_terms;

  terms = seral_model_get_terms (self->model, &n_terms);
  if (n_terms == 0)
    return;

  list = seral_reading_boxed_list_new ();
  for (guint i = 0; i < n_terms; i++)
    append_row (list, terms[i].name, terms[i].definition, NULL);
  gtk_box_append (self->about, seral_reading_section_new (_("Terms"), GTK_WIDGET (list)));
}

static void
add_optional (SeralModelPage *self,
              GtkWidget      *widget)
{
  if (widget != NULL)
    gtk_box_append (self->about, widget);
}

/* What the model says as a whole, of no stage in particular. */
static void
add_about (SeralModelPage *self)
{
  add_source (self);
  add_scoring (self);
  add_optional (self, seral_model_reading_targets_new (self->model));
  add_optional (self, seral_model_reading_indicators_new (self->model, -1));
  add_optional (self, seral_model_reading_figures_new (self->model, -1));
  add_optional (self, seral_model_reading_pitfalls_new (self->model, -1));
  add_optional (self, seral_model_reading_wheels_new (self->model));
  add_texts (self, _("What Its Publisher Cautions"), "dialog-information-symbolic",
             seral_model_get_cautions (self->model));
  add_texts (self, _("Principles"), NULL, seral_model_get_principles (self->model));
  add_texts (self, _("Next Steps It Recommends"), NULL, seral_model_get_next_steps (self->model));
  add_terms (self);
}

static void
seral_model_page_constructed (GObject *object)
{
  SeralModelPage *self = SERAL_MODEL_PAGE (object);

  G_OBJECT_CLASS (seral_model_page_parent_class)->constructed (object);

  add_heading (self);
  add_selector (self);
  add_about (self);
}

static void
seral_model_page_finalize (GObject *object)
{
  SeralModelPage *self = SERAL_MODEL_PAGE (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (seral_model_page_parent_class)->finalize (object);
}

static void
seral_model_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralModelPage *self = SERAL_MODEL_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralModelPage *self = SERAL_MODEL_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      self->model = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_page_class_init (SeralModelPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_model_page_constructed;
  object_class->finalize = seral_model_page_finalize;
  object_class->get_property = seral_model_page_get_property;
  object_class->set_property = seral_model_page_set_property;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, SERAL_TYPE_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-model-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, name);
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, publisher);
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, selector);
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, stages);
  gtk_widget_class_bind_template_child (widget_class, SeralModelPage, about);
}

static void
seral_model_page_init (SeralModelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
}

/**
 * seral_model_page_new:
 * @model: a model
 *
 * Returns: (transfer floating): a page to read, at its first stage
 */
GtkWidget *
seral_model_page_new (SeralModel *model)
{
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  return g_object_new (SERAL_TYPE_MODEL_PAGE, "model", model, NULL);
}

/**
 * seral_model_page_show_stage:
 * @self: a page
 * @level: level of a stage
 *
 * Turns to a stage.
 */
void
seral_model_page_show_stage (SeralModelPage *self,
                             int             level)
{
  int index;

  g_return_if_fail (SERAL_IS_MODEL_PAGE (self));

  index = level - seral_model_get_base_level (self->model);
  if (index >= 0 && index < (int) self->buttons->len)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, (guint) index), TRUE);
}
