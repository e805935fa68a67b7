/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-application.h"
#include "app/seral-new-assessment.h"

/* What an assessment starts with where nobody chooses. */
#define DEFAULT_MODEL "partnerspot"

/* Two questions a minute: time to think, and to look up a figure now and then. */
#define QUESTIONS_PER_MINUTE 2

struct _SeralNewAssessment
{
  AdwWindow            parent_instance;

  SeralModelLibrary   *library; /* (owned) */

  AdwEntryRow         *organisation_row;
  AdwEntryRow         *scope_row;
  AdwPreferencesGroup *model_group;
  AdwExpanderRow      *expander;
  AdwComboRow         *model_row;
  AdwComboRow         *depth_row;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralNewAssessment, seral_new_assessment, ADW_TYPE_WINDOW)

static SeralModel *
get_model (SeralNewAssessment *self)
{
  SeralModelEntry *entry = adw_combo_row_get_selected_item (self->model_row);

  return entry != NULL ? seral_model_entry_get_model (entry, NULL) : NULL;
}

static SeralDepth
get_depth (SeralNewAssessment *self)
{
  return adw_combo_row_get_selected (self->depth_row) == 1 ? SERAL_DEPTH_FULL : SERAL_DEPTH_CORE;
}

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
update_begin (SeralNewAssessment *self)
{
  g_autofree char *organisation = dup_text (self->organisation_row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.begin",
                                 *organisation != '\0' && get_model (self) != NULL);
}

static char *
dup_length (SeralModel *model,
            SeralDepth  depth)
{
  guint n = seral_model_count_criteria (model, depth);
  guint minutes = (n + QUESTIONS_PER_MINUTE - 1) / QUESTIONS_PER_MINUTE;
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  g_autofree char *time = g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);

  /* Translators: such as “12 questions, about 6 minutes” */
  return g_strdup_printf (_("%1$s, %2$s"), questions, time);
}

static void
update_description (SeralNewAssessment *self)
{
  SeralModel *model = get_model (self);
  g_autofree char *length = NULL;
  g_autofree char *description = NULL;

  if (model == NULL)
    {
      adw_expander_row_set_subtitle (self->expander, _("This model cannot be read"));
      adw_preferences_group_set_description (self->model_group, NULL);
      return;
    }

  length = dup_length (model, get_depth (self));
  /* Translators: %s is such as “12 questions, about 6 minutes” */
  description = g_strdup_printf (_("%s. Other models can be added later; your answers are offered there."), length);
  adw_expander_row_set_subtitle (self->expander, seral_model_get_name (model));
  adw_preferences_group_set_description (self->model_group, description);
}

static void
model_selected_cb (SeralNewAssessment *self)
{
  SeralModel *model = get_model (self);
  g_autofree char *core = NULL;
  g_autofree char *full = NULL;
  g_autoptr (GtkStringList) depths = gtk_string_list_new (NULL);
  guint n_core = model != NULL ? seral_model_count_criteria (model, SERAL_DEPTH_CORE) : 0;
  guint n_full = model != NULL ? seral_model_count_criteria (model, SERAL_DEPTH_FULL) : 0;

  /* Translators: how many questions of a model are asked */
  core = g_strdup_printf (C_("depth", "Quick: %u"), n_core);
  gtk_string_list_append (depths, core);
  if (n_full > n_core)
    {
      /* Translators: how many questions of a model are asked */
      full = g_strdup_printf (C_("depth", "In full: %u"), n_full);
      gtk_string_list_append (depths, full);
    }
  adw_combo_row_set_model (self->depth_row, G_LIST_MODEL (depths));
  gtk_widget_set_visible (GTK_WIDGET (self->depth_row), n_full > n_core);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->model_row),
                               model != NULL ? seral_model_get_publisher (model) : NULL);

  update_description (self);
  update_begin (self);
}

/* A definition that does not ship with the program goes with the document. */
static void
embed_model (SeralAssessment *assessment,
             SeralModel      *model)
{
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  change = seral_change_new_embed_model (_("Add Model"), seral_model_get_bytes (model), &error);
  if (change != NULL)
    inverse = seral_change_apply (change, assessment, &error);
  if (inverse == NULL)
    g_warning ("The model was not put into the document: %s", error->message);
}

static SeralModelOrigin
get_origin (SeralNewAssessment *self)
{
  return seral_model_entry_get_origin (adw_combo_row_get_selected_item (self->model_row));
}

static void
begin_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  SeralNewAssessment *self = SERAL_NEW_ASSESSMENT (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  SeralModel *model = get_model (self);
  g_autofree char *organisation = dup_text (self->organisation_row);
  g_autofree char *scope = dup_text (self->scope_row);
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (SeralDocument) document = NULL;

  assessment = seral_assessment_new (organisation, scope, seral_model_get_id (model),
                                     seral_model_get_version (model), get_depth (self));
  if (get_origin (self) != SERAL_MODEL_ORIGIN_BUNDLED)
    embed_model (assessment, model);
  document = seral_document_new (assessment);
  seral_application_show_document (seral_application_get_default (), parent, document);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
is_valid (gpointer item,
          gpointer user_data)
{
  return seral_model_entry_get_valid (item);
}

static void
select_default (SeralNewAssessment *self,
                GListModel         *models)
{
  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (models, i);

      if (g_strcmp0 (seral_model_entry_get_id (entry), DEFAULT_MODEL) == 0)
        {
          adw_combo_row_set_selected (self->model_row, i);
          return;
        }
    }
}

static void
show_models (SeralNewAssessment *self)
{
  g_autoptr (GtkExpression) name = gtk_property_expression_new (SERAL_TYPE_MODEL_ENTRY, NULL, "name");
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_valid, NULL, NULL));
  g_autoptr (GtkFilterListModel) models =
    gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->library)), filter);

  adw_combo_row_set_expression (self->model_row, name);
  adw_combo_row_set_model (self->model_row, G_LIST_MODEL (models));
  select_default (self, G_LIST_MODEL (models));
  model_selected_cb (self);
}

static void
seral_new_assessment_constructed (GObject *object)
{
  G_OBJECT_CLASS (seral_new_assessment_parent_class)->constructed (object);

  show_models (SERAL_NEW_ASSESSMENT (object));
}

static void
seral_new_assessment_finalize (GObject *object)
{
  SeralNewAssessment *self = SERAL_NEW_ASSESSMENT (object);

  g_clear_object (&self->library);

  G_OBJECT_CLASS (seral_new_assessment_parent_class)->finalize (object);
}

static void
seral_new_assessment_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SeralNewAssessment *self = SERAL_NEW_ASSESSMENT (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_new_assessment_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SeralNewAssessment *self = SERAL_NEW_ASSESSMENT (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_new_assessment_class_init (SeralNewAssessmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_new_assessment_constructed;
  object_class->finalize = seral_new_assessment_finalize;
  object_class->get_property = seral_new_assessment_get_property;
  object_class->set_property = seral_new_assessment_set_property;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, SERAL_TYPE_MODEL_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-new-assessment.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, scope_row);
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, model_group);
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, expander);
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, model_row);
  gtk_widget_class_bind_template_child (widget_class, SeralNewAssessment, depth_row);
  gtk_widget_class_bind_template_callback (widget_class, update_begin);
  gtk_widget_class_bind_template_callback (widget_class, update_description);
  gtk_widget_class_bind_template_callback (widget_class, model_selected_cb);
  gtk_widget_class_install_action (widget_class, "assessment.begin", NULL, begin_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_new_assessment_init (SeralNewAssessment *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.begin", FALSE);
}

/**
 * seral_new_assessment_present:
 * @parent: the window that asks
 *
 * Asks for what a new assessment needs, and begins it: in @parent where that is
 * free, else in a window of its own.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_new_assessment_present (GtkWindow *parent)
{
  SeralApplication *application = seral_application_get_default ();
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (SERAL_TYPE_NEW_ASSESSMENT,
                       "transient-for", parent,
                       "library", seral_application_get_library (application),
                       NULL);
  gtk_widget_grab_focus (GTK_WIDGET (SERAL_NEW_ASSESSMENT (self)->organisation_row));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
