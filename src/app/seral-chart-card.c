/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-chart-card.h"
#include "app/seral-chart-choice.h"
#include "app/seral-chart-view.h"
#include "app/seral-picture.h"
#include "app/seral-table-view.h"
#include "app/seral-window.h"
#include "chart/seral-chart-text.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-page.h"

/* The marks that can be switched on and off, and the actions that do it. */
static const struct
{
  const char *name;
  SeralMarks  mark;
} marks[] =
{
  { "target", SERAL_MARK_TARGET },
  { "blocking", SERAL_MARK_BLOCKING },
  { "evidenced", SERAL_MARK_EVIDENCED },
  { "range", SERAL_MARK_RANGE },
  { "prevalence", SERAL_MARK_PREVALENCE },
  { "previous", SERAL_MARK_PREVIOUS },
};

struct _SeralChartCard
{
  AdwBin parent_instance;

  GPtrArray *offered;         /* (owned) (element-type SeralChartKind): in the order of the drop-down */
  const SeralChartKind *kind; /* what is shown */
  SeralChart *chart;          /* (owned) (nullable) */
  SeralChartData *data;       /* (owned) (nullable) */
  SeralCatalogue *catalogue;  /* (owned) (nullable) */
  SeralMarks marks;
  GSimpleActionGroup *actions; /* (owned) */
  gboolean updating;
  gboolean was_real;           /* the mark of where the company is was switched on once */

  GtkDropDown *kinds;
  GtkWidget *marks_button;
  GtkToggleButton *as_table;
  GtkStack *stack;
  SeralChartView *chart_view;
  SeralTableView *table_view;
};

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

enum
{
  REGION_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralChartCard, seral_chart_card, ADW_TYPE_BIN)

/* The table is made only while somebody reads it. */
static void
update_content (SeralChartCard *self)
{
  if (gtk_toggle_button_get_active (self->as_table) && self->chart != NULL)
    {
      g_autoptr (SeralTable) table = seral_chart_create_table (self->chart);

      seral_table_view_set_table (self->table_view, table);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->table_view));
    }
  else
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->chart_view));
    }
}

static void
update_actions (SeralChartCard *self)
{
  SeralMarks shown = seral_chart_kind_get_marks (self->kind);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), marks[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), (shown & marks[i].mark) != 0);
    }
}

static void
show_kind (SeralChartCard       *self,
           const SeralChartKind *kind)
{
  self->kind = kind;
  g_clear_object (&self->chart);
  self->chart = seral_chart_kind_create (kind, self->data);
  seral_chart_set_catalogue (self->chart, self->catalogue);
  seral_chart_set_marks (self->chart, self->marks);
  seral_chart_view_set_chart (self->chart_view, self->chart);
  update_actions (self);
  update_content (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/* What leaves is a picture that stands by itself: with its headline, and its source cited. */
static SeralScene *
create_page (SeralChartCard *self)
{
  PangoContext *context = seral_chart_text_context_new (NULL);
  SeralExportSettings settings;
  SeralScene *page;

  seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
  settings.marks = self->marks & seral_chart_kind_get_marks (self->kind);
  page = seral_page_new_for_chart (self->kind, self->data, self->catalogue, &settings, context);
  g_object_unref (context);

  return page;
}

static SeralScene *
create_dragged (gpointer   owner,
                char     **name)
{
  SeralChartCard *self = owner;
  const char *parts[3] = { NULL, };

  if (self->chart == NULL)
    return NULL;

  parts[0] = seral_chart_data_get_organisation (self->data);
  parts[1] = seral_chart_kind_get_name (self->kind, self->catalogue);
  *name = seral_export_propose_name (parts, SERAL_EXPORT_PNG);

  return create_page (self);
}

/* As it is seen: a picture, or a table of text. */
static GdkContentProvider *
create_content (SeralChartCard  *self,
                GError         **error)
{
  g_autoptr (SeralTable) table = NULL;
  g_autoptr (SeralScene) page = NULL;
  g_autofree char *text = NULL;

  if (!gtk_toggle_button_get_active (self->as_table))
    {
      page = create_page (self);
      return seral_picture_new_provider (page, error);
    }

  table = seral_chart_create_table (self->chart);
  text = seral_table_to_text (table);

  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
on_copy (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SeralChartCard *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;

  if (self->chart == NULL)
    return;

  content = create_content (self, &error);
  if (content != NULL)
    gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  if (SERAL_IS_WINDOW (root))
    seral_window_add_toast (SERAL_WINDOW (root), adw_toast_new (content != NULL ? _("Copied") : error->message));
}

static void
on_kind_selected (SeralChartCard *self)
{
  guint selected = gtk_drop_down_get_selected (self->kinds);

  if (!self->updating && selected < self->offered->len)
    show_kind (self, g_ptr_array_index (self->offered, selected));
}

static void
on_region_activated (SeralChartCard *self,
                     const char     *id)
{
  g_signal_emit (self, signals[REGION_ACTIVATED], 0, id);
}

static void
on_mark_changed (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  SeralChartCard *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].name, name))
      self->marks = g_variant_get_boolean (value) ? self->marks | marks[i].mark : self->marks & ~marks[i].mark;

  g_simple_action_set_state (action, value);
  if (self->chart != NULL)
    seral_chart_set_marks (self->chart, self->marks);
}

/* Stays with the kind that was shown, if it is still offered; takes @kinds. */
static void
offer_kinds (SeralChartCard *self,
             GPtrArray      *kinds)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_unref (self->offered);
  self->offered = kinds;
  for (guint i = 0; i < kinds->len; i++)
    {
      const SeralChartKind *kind = g_ptr_array_index (kinds, i);

      if (kind == self->kind)
        selected = i;
      gtk_string_list_append (names, seral_chart_kind_get_name (kind, self->catalogue));
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kinds, selected);
  self->updating = FALSE;
  show_kind (self, g_ptr_array_index (kinds, selected));
}

static void
seral_chart_card_dispose (GObject *object)
{
  SeralChartCard *self = SERAL_CHART_CARD (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->data, seral_chart_data_unref);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);

  G_OBJECT_CLASS (seral_chart_card_parent_class)->dispose (object);
}

static void
seral_chart_card_finalize (GObject *object)
{
  SeralChartCard *self = SERAL_CHART_CARD (object);

  g_ptr_array_unref (self->offered);

  G_OBJECT_CLASS (seral_chart_card_parent_class)->finalize (object);
}

static void
seral_chart_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralChartCard *self = SERAL_CHART_CARD (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind != NULL ? seral_chart_kind_get_id (self->kind) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_chart_card_class_init (SeralChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_chart_card_dispose;
  object_class->finalize = seral_chart_card_finalize;
  object_class->get_property = seral_chart_card_get_property;

  properties[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralChartCard::region-activated:
   * @self: the card
   * @id: id of a region
   *
   * The user wants to know more about a part of the chart.
   */
  signals[REGION_ACTIVATED] = g_signal_new ("region-activated", SERAL_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SERAL_TYPE_CHART_VIEW);
  g_type_ensure (SERAL_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, kinds);
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, marks_button);
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, as_table);
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, chart_view);
  gtk_widget_class_bind_template_child (widget_class, SeralChartCard, table_view);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_region_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_content);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
}

static void
add_actions (SeralChartCard *self)
{
  g_autoptr (GSimpleAction) copy = g_simple_action_new ("copy", NULL);

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gboolean on = (self->marks & marks[i].mark) != 0;
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (marks[i].name, NULL,
                                                                       g_variant_new_boolean (on));

      g_signal_connect_object (action, "change-state", G_CALLBACK (on_mark_changed), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }

  g_signal_connect_object (copy, "activate", G_CALLBACK (on_copy), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (copy));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (self->actions));
}

static void
seral_chart_card_init (SeralChartCard *self)
{
  self->offered = g_ptr_array_new ();
  self->marks = SERAL_MARKS_DEFAULT | SERAL_MARK_EVIDENCED | SERAL_MARK_RANGE;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The focus goes to the button within, which GTK gives no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->kinds))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
  add_actions (self);
  seral_picture_make_source (GTK_WIDGET (self->chart_view), create_dragged, self);
}

/* In a sandbox, where the company is stands beside where it would be. */
static void
set_real (SeralChartCard *self,
          SeralSession   *session)
{
  SeralSession *real = seral_session_get_real (session);

  if (real == NULL)
    return;

  seral_chart_data_set_real (self->data, seral_session_get_result (real));
  if ((self->marks & SERAL_MARK_PREVIOUS) == 0 && !self->was_real)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "previous", g_variant_new_boolean (TRUE));
  self->was_real = TRUE;
}

/**
 * seral_chart_card_show:
 * @self: a card
 * @session: what is looked at; it has a result
 *
 * Shows the session's result as it is now. The kind of chart and the marks stay as
 * the user chose them.
 */
void
seral_chart_card_show (SeralChartCard *self,
                       SeralSession   *session)
{
  g_autoptr (GPtrArray) kinds = NULL;

  g_return_if_fail (SERAL_IS_CHART_CARD (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (seral_session_get_result (session) != NULL);

  g_clear_pointer (&self->catalogue, seral_catalogue_unref);
  self->catalogue = seral_catalogue_ref (seral_session_get_catalogue (session));
  g_clear_pointer (&self->data, seral_chart_data_unref);
  self->data = seral_export_data_new (seral_session_get_assessment (session), seral_session_get_round (session),
                                      seral_session_get_result (session), seral_session_get_target_level (session));
  set_real (self, session);
  seral_export_data_add_models (self->data, seral_session_get_assessment (session), seral_session_get_round (session),
                                seral_session_get_library (session));

  kinds = seral_chart_choice_list (self->data, self->catalogue);
  if (!seral_chart_choice_is_equal (kinds, self->offered))
    {
      offer_kinds (self, g_steal_pointer (&kinds));
      return;
    }

  seral_chart_set_data (self->chart, self->data);
  update_content (self);
}
