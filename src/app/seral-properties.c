/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-add-model-group.h"
#include "app/seral-date-row.h"
#include "app/seral-model-use-group.h"
#include "app/seral-properties.h"

struct _SeralProperties
{
  AdwWindow             parent_instance;

  SeralSession         *session; /* (owned) */
  GPtrArray            *groups;  /* (owned) (element-type SeralModelUseGroup): one per model */
  gboolean              showing; /* rows are being told, not asked */

  AdwEntryRow          *title_row;
  AdwEntryRow          *organisation_row;
  AdwEntryRow          *unit_row;
  AdwEntryRow          *round_row;
  AdwEntryRow          *scope_row;
  SeralDateRow         *date_row;
  AdwEntryRow          *name_row;
  AdwEntryRow          *role_row;
  SeralDateRow         *start_row;
  AdwPreferencesPage   *models_page;
  SeralAddModelGroup   *add_group;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralProperties, seral_properties, ADW_TYPE_WINDOW)

/* Which part of the document a field belongs to. */
typedef enum
{
  PART_DOCUMENT,
  PART_ROUND,
  PART_SHEET,
} Part;

/**
 * Field:
 * @row: where the row's pointer stands in the window
 * @part: whose property it shows
 * @property: the property
 * @name: what undo calls a change of it
 *
 * One line of text or date.
 */
typedef struct
{
  gsize       row;
  Part        part;
  const char *property;
  const char *name;
} Field;

static const Field fields[] = {
  { G_STRUCT_OFFSET (SeralProperties, title_row), PART_DOCUMENT, "title", N_("Title") },
  { G_STRUCT_OFFSET (SeralProperties, organisation_row), PART_DOCUMENT, "organisation-name", N_("Organisation") },
  { G_STRUCT_OFFSET (SeralProperties, unit_row), PART_DOCUMENT, "organisation-unit", N_("Unit") },
  { G_STRUCT_OFFSET (SeralProperties, round_row), PART_ROUND, "title", N_("Name of the Round") },
  { G_STRUCT_OFFSET (SeralProperties, scope_row), PART_ROUND, "scope", N_("Scope") },
  { G_STRUCT_OFFSET (SeralProperties, date_row), PART_ROUND, "date", N_("Date") },
  { G_STRUCT_OFFSET (SeralProperties, name_row), PART_SHEET, "respondent-name", N_("Name") },
  { G_STRUCT_OFFSET (SeralProperties, role_row), PART_SHEET, "respondent-role", N_("Role") },
  { G_STRUCT_OFFSET (SeralProperties, start_row), PART_DOCUMENT, "programme-start", N_("Start of the Programme") },
};

static GtkWidget *
get_row (SeralProperties *self,
         const Field     *field)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, field->row);
}

static GObject *
get_part (SeralProperties *self,
          const Field     *field)
{
  switch (field->part)
    {
    case PART_ROUND:
      return (GObject *) seral_session_get_round (self->session);
    case PART_SHEET:
      return (GObject *) seral_session_get_sheet (self->session);
    case PART_DOCUMENT:
    default:
      return (GObject *) seral_session_get_assessment (self->session);
    }
}

static void
show_field (SeralProperties *self,
            const Field     *field)
{
  GtkWidget *row = get_row (self, field);
  GObject *part = get_part (self, field);
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (row, part != NULL);
  if (part == NULL)
    return;

  g_object_get (part, field->property, &text, NULL);
  if (SERAL_IS_DATE_ROW (row))
    seral_date_row_set_date (SERAL_DATE_ROW (row), text);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_fields (SeralProperties *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    show_field (self, &fields[i]);
  self->showing = FALSE;
}

static SeralChange *
new_change (SeralProperties *self,
            const Field     *field,
            const GValue    *value)
{
  SeralRound *round = seral_session_get_round (self->session);
  SeralSheet *sheet = seral_session_get_sheet (self->session);

  switch (field->part)
    {
    case PART_ROUND:
      return seral_change_new_round (_(field->name), seral_round_get_id (round), field->property, value);
    case PART_SHEET:
      return seral_change_new_sheet (_(field->name), seral_round_get_id (round), seral_sheet_get_id (sheet),
                                     field->property, value);
    case PART_DOCUMENT:
    default:
      return seral_change_new_document (_(field->name), field->property, value);
    }
}

static void
send_field (SeralProperties *self,
            const Field     *field,
            const char      *text)
{
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  change = new_change (self, field, &value);
  /* What was refused is put back. */
  if (!seral_session_do (self->session, change))
    show_fields (self);
}

static const Field *
find_field (SeralProperties *self,
            gpointer         row)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (get_row (self, &fields[i]) == row)
        return &fields[i];
    }
  g_assert_not_reached ();
}

static void
text_changed_cb (SeralProperties *self,
                 AdwEntryRow     *row)
{
  if (!self->showing)
    send_field (self, find_field (self, row), gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
date_changed_cb (SeralProperties *self,
                 GParamSpec      *pspec,
                 SeralDateRow    *row)
{
  if (!self->showing)
    send_field (self, find_field (self, row), seral_date_row_get_date (row));
}

static void
connect_fields (SeralProperties *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = get_row (self, &fields[i]);

      if (SERAL_IS_DATE_ROW (row))
        g_signal_connect_swapped (row, "notify::date", G_CALLBACK (date_changed_cb), self);
      else
        g_signal_connect_swapped (row, "changed", G_CALLBACK (text_changed_cb), self);
    }
}

static void
show_models (SeralProperties *self)
{
  GListModel *uses = seral_assessment_get_models (seral_session_get_assessment (self->session));

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->models_page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);

  /* Groups are appended: the one that adds models is taken out, and put last again. */
  g_object_ref (self->add_group);
  adw_preferences_page_remove (self->models_page, ADW_PREFERENCES_GROUP (self->add_group));
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      GtkWidget *group = seral_model_use_group_new (self->session, use);

      adw_preferences_page_add (self->models_page, ADW_PREFERENCES_GROUP (group));
      g_ptr_array_add (self->groups, group);
    }
  adw_preferences_page_add (self->models_page, ADW_PREFERENCES_GROUP (self->add_group));
  g_object_unref (self->add_group);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralProperties *self = SERAL_PROPERTIES (widget);
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_remove_model_use (_("Remove Model"), g_variant_get_string (parameter, NULL));
  seral_session_do (self->session, change);
}

static void
follow_session (SeralProperties *self)
{
  SeralAssessment *assessment = seral_session_get_assessment (self->session);

  g_signal_connect_object (assessment, "changed", G_CALLBACK (show_fields), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_assessment_get_models (assessment), "items-changed", G_CALLBACK (show_models),
                           self, G_CONNECT_SWAPPED);
}

static void
seral_properties_constructed (GObject *object)
{
  SeralProperties *self = SERAL_PROPERTIES (object);

  G_OBJECT_CLASS (seral_properties_parent_class)->constructed (object);

  show_fields (self);
  connect_fields (self);
  show_models (self);
  seral_add_model_group_set_session (self->add_group, self->session);
  follow_session (self);
}

static void
seral_properties_finalize (GObject *object)
{
  SeralProperties *self = SERAL_PROPERTIES (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_properties_parent_class)->finalize (object);
}

static void
seral_properties_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralProperties *self = SERAL_PROPERTIES (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_properties_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralProperties *self = SERAL_PROPERTIES (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SERAL_TYPE_ADD_MODEL_GROUP);
  g_type_ensure (SERAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-properties.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, title_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, unit_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, round_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, scope_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, date_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, name_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, role_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, start_row);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, models_page);
  gtk_widget_class_bind_template_child (widget_class, SeralProperties, add_group);
}

static void
seral_properties_class_init (SeralPropertiesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_properties_constructed;
  object_class->finalize = seral_properties_finalize;
  object_class->get_property = seral_properties_get_property;
  object_class->set_property = seral_properties_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "models.remove", "s", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_properties_init (SeralProperties *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_properties_present:
 * @parent: the document's window
 * @session: what is open in it
 *
 * Shows the properties of a document.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_properties_present (GtkWindow    *parent,
                          SeralSession *session)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  self = g_object_new (SERAL_TYPE_PROPERTIES, "transient-for", parent, "session", session, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
