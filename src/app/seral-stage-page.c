/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-model-reading.h"
#include "app/seral-reading.h"
#include "app/seral-stage-mark.h"
#include "app/seral-stage-page.h"
#include "words/seral-words.h"

struct _SeralStagePage
{
  AdwBin            parent_instance;

  SeralModel       *model; /* (owned) */
  int               level;

  const SeralStage *stage;
  guint             index; /* of the stage among the model's */
  GtkBox           *box;
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStagePage, seral_stage_page, ADW_TYPE_BIN)

static void
add (SeralStagePage *self,
     GtkWidget      *widget)
{
  gtk_box_append (self->box, widget);
}

static void
add_optional (SeralStagePage *self,
              GtkWidget      *widget)
{
  if (widget != NULL)
    add (self, widget);
}

static void
add_list (SeralStagePage      *self,
          const char          *title,
          const char          *icon_name,
          const SeralTextList *list)
{
  if (list->n_items > 0)
    add (self, seral_reading_section_new (title, seral_reading_list_new (icon_name, list)));
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = seral_reading_paragraph_new (text);

  gtk_widget_remove_css_class (label, "body");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_heading (SeralStagePage *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *mark;
  g_autofree char *number = seral_words_stage_short (seral_catalogue_get_default (), self->stage);
  guint n_stages;

  seral_model_get_stages (self->model, &n_stages);
  mark = seral_stage_mark_new (self->index + 1, n_stages);
  gtk_widget_add_css_class (mark, "accent");

  gtk_box_append (GTK_BOX (texts), new_label (number, "caption-heading"));
  gtk_box_append (GTK_BOX (texts), new_label (self->stage->name, "title-2"));
  if (*self->stage->tagline != '\0')
    gtk_box_append (GTK_BOX (texts), new_label (self->stage->tagline, "dim-label"));

  gtk_box_append (GTK_BOX (heading), mark);
  gtk_box_append (GTK_BOX (heading), texts);
  add (self, heading);
}

static void
add_summary (SeralStagePage *self)
{
  if (*self->stage->summary != '\0')
    add (self, seral_reading_paragraph_new (self->stage->summary));
}

/* What it looks like: the picture first, then the marks one by one. */
static void
add_looks (SeralStagePage *self)
{
  const SeralStage *stage = self->stage;

  add_list (self, _("What It Looks Like"), NULL, &stage->narrative);
  add_list (self, _("What Marks It"), NULL, &stage->characteristics);
  add_list (self, _("What Comes of It"), NULL, &stage->outcomes);
  add_list (self, _("Examples"), NULL, &stage->examples);
}

static void
add_challenge (SeralStagePage *self)
{
  const SeralTextItem *challenge = self->stage->challenge;
  const char *title;
  GtkWidget *card;

  if (challenge == NULL)
    return;

  title = challenge->title != NULL && *challenge->title != '\0' ? challenge->title : _("The Challenge");
  card = seral_reading_item_new ("dialog-warning-symbolic", title, challenge->text, &challenge->provenance);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "challenge");
  add (self, card);
}

static void
add_months (GtkListBox       *list,
            const char       *title,
            const SeralMonths *months)
{
  g_autofree char *text = NULL;

  if (months->min < 0)
    return;

  text = seral_words_months (seral_catalogue_get_default (), *months);
  gtk_list_box_append (list, seral_reading_row_new (title, text, NULL));
}

static void
add_boxed_list (SeralStagePage *self,
                const char     *title,
                GtkListBox     *list)
{
  add_optional (self, seral_reading_optional_section_new (title, GTK_WIDGET (list)));
}

static void
add_facts (SeralStagePage *self)
{
  const SeralTransition *transition = seral_model_get_transition_to (self->model, self->level);
  GtkListBox *list = seral_reading_boxed_list_new ();

  add_months (list, _("How Long Companies Stay"), &self->stage->duration);
  if (transition != NULL)
    {
      add_months (list, _("How Long the Step to It Takes"), &transition->months);
      if (*transition->capability != '\0')
        gtk_list_box_append (list, seral_reading_row_new (_("What to Build for It"), transition->capability,
                                                          &transition->provenance));
    }
  add_boxed_list (self, _("In Short"), list);
}

static char *
dup_action_text (SeralStagePage    *self,
                 const SeralAction *action)
{
  const SeralResource *resource;
  guint n;

  if (action->resource < 0)
    return g_strdup (action->detail);

  resource = &seral_model_get_resources (self->model, &n)[action->resource];
  /* Translators: a template or playbook that helps; first its number, then its title */
  return g_strdup_printf (_("%s\nTemplate %s, %s"), action->detail, resource->id, resource->title);
}

static GtkWidget *
new_action_row (SeralStagePage    *self,
                const SeralAction *action)
{
  g_autofree char *text = dup_action_text (self, action);

  return seral_reading_row_new (action->title, text, &action->provenance);
}

/* The group's row; actions without a group stand in the list themselves. */
static GtkWidget *
new_group_row (const char *group)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  return row;
}

static void
add_actions (SeralStagePage *self,
             gboolean        sustain,
             const char     *title)
{
  GtkListBox *list = seral_reading_boxed_list_new ();
  const char *group = "";
  GtkWidget *group_row = NULL;
  const SeralAction *actions;
  guint n_actions;

  actions = seral_model_get_actions (self->model, &n_actions);
  for (guint i = 0; i < n_actions; i++)
    {
      const SeralAction *action = &actions[i];

      if (action->stage != (int) self->index || action->sustain != sustain)
        continue;
      if (!g_str_equal (action->group, group))
        {
          group = action->group;
          group_row = *group != '\0' ? new_group_row (group) : NULL;
          if (group_row != NULL)
            gtk_list_box_append (list, group_row);
        }
      if (group_row != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (group_row), new_action_row (self, action));
      else
        gtk_list_box_append (list, new_action_row (self, action));
    }
  add_boxed_list (self, title, list);
}

static void
add_tools (SeralStagePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const SeralTool *tools;
  guint n_tools;

  tools = seral_model_get_tools (self->model, &n_tools);
  for (guint i = 0; i < n_tools; i++)
    {
      if (tools[i].stage == (int) self->index)
        gtk_box_append (GTK_BOX (box), seral_reading_item_new ("applications-engineering-symbolic", NULL, tools[i].text,
                                                               &tools[i].provenance));
    }
  add_optional (self, seral_reading_optional_section_new (_("Tools"), box));
}

static void
add_resources (SeralStagePage *self)
{
  GtkListBox *list = seral_reading_boxed_list_new ();
  const SeralResource *resources;
  guint n_resources;

  resources = seral_model_get_resources (self->model, &n_resources);
  for (guint i = 0; i < n_resources; i++)
    {
      g_autofree char *title = NULL;

      if (resources[i].stage != (int) self->index)
        continue;
      title = g_strdup_printf ("%s  %s", resources[i].id, resources[i].title);
      gtk_list_box_append (list, seral_reading_row_new (title, resources[i].purpose, &resources[i].provenance));
    }
  add_boxed_list (self, _("Templates and Playbooks"), list);
}

static void
build (SeralStagePage *self)
{
  add_heading (self);
  add_summary (self);
  add_looks (self);
  add_challenge (self);
  add_facts (self);
  add_actions (self, FALSE, _("What It Takes to Get Here"));
  add_actions (self, TRUE, _("What Keeps You Here"));
  add_list (self, _("What to Work On"), NULL, &self->stage->focus);
  add_tools (self);
  add_resources (self);
  add_optional (self, seral_model_reading_indicators_new (self->model, (int) self->index));
  add_optional (self, seral_model_reading_figures_new (self->model, (int) self->index));
  add_optional (self, seral_model_reading_pitfalls_new (self->model, (int) self->index));
}

static void
find_stage (SeralStagePage *self)
{
  const SeralStage *stages;
  guint n_stages;

  stages = seral_model_get_stages (self->model, &n_stages);
  self->stage = seral_model_get_stage_at_level (self->model, self->level);
  self->index = (guint) (self->stage - stages);
}

static void
seral_stage_page_constructed (GObject *object)
{
  SeralStagePage *self = SERAL_STAGE_PAGE (object);

  G_OBJECT_CLASS (seral_stage_page_parent_class)->constructed (object);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  find_stage (self);
  build (self);
}

static void
seral_stage_page_finalize (GObject *object)
{
  SeralStagePage *self = SERAL_STAGE_PAGE (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (seral_stage_page_parent_class)->finalize (object);
}

static void
seral_stage_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralStagePage *self = SERAL_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralStagePage *self = SERAL_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      self->model = g_value_dup_object (value);
      break;
    case PROP_LEVEL:
      self->level = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_page_class_init (SeralStagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = seral_stage_page_constructed;
  object_class->finalize = seral_stage_page_finalize;
  object_class->get_property = seral_stage_page_get_property;
  object_class->set_property = seral_stage_page_set_property;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, SERAL_TYPE_MODEL, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_stage_page_init (SeralStagePage *self)
{
}

/**
 * seral_stage_page_new:
 * @model: a model
 * @level: level of one of its stages
 *
 * Returns: (transfer floating): a page to read
 */
GtkWidget *
seral_stage_page_new (SeralModel *model,
                      int         level)
{
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (seral_model_get_stage_at_level (model, level) != NULL, NULL);

  return g_object_new (SERAL_TYPE_STAGE_PAGE, "model", model, "level", level, NULL);
}
