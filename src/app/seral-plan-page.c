/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-figures-page.h"
#include "app/seral-plan-page.h"
#include "app/seral-roadmap-page.h"
#include "app/seral-plan-todo.h"

struct _SeralPlanPage
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) */
  guint update_source;   /* the plan is about to be shown anew */

  GtkStack *stack;
  GtkWidget *begin_button;
  GtkStack *sections;
  SeralPlanTodo *todo;
  SeralRoadmapPage *roadmap;
  SeralFiguresPage *figures;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  ASSESS_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralPlanPage, seral_plan_page, ADW_TYPE_BIN)

/* What was planned or logged is shown whatever is answered. */
static const char *
get_page_name (SeralPlanPage *self)
{
  SeralResult *result = seral_session_get_result (self->session);
  SeralAssessment *assessment = seral_session_get_assessment (self->session);

  if (result == NULL)
    return "unknown";
  if (seral_result_get_n_answered (result) > 0 ||
      g_list_model_get_n_items (seral_assessment_get_plan (assessment)) > 0 ||
      g_list_model_get_n_items (seral_assessment_get_indicators (assessment)) > 0)
    return "plan";

  return "empty";
}

/* Each section is brought up to date when it is seen. */
static void
update_section (SeralPlanPage *self)
{
  GtkWidget *section = gtk_stack_get_visible_child (self->sections);

  if (self->session == NULL || seral_session_get_result (self->session) == NULL)
    return;

  if (section == GTK_WIDGET (self->todo))
    seral_plan_todo_update (self->todo);
  else if (section == GTK_WIDGET (self->roadmap))
    seral_roadmap_page_update (self->roadmap);
  else if (section == GTK_WIDGET (self->figures))
    seral_figures_page_update (self->figures);
}

static void
update (SeralPlanPage *self)
{
  const char *page = get_page_name (self);

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (g_str_equal (page, "plan"))
    update_section (self);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static gboolean
on_update (gpointer user_data)
{
  SeralPlanPage *self = user_data;

  self->update_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);

  return G_SOURCE_REMOVE;
}

/* Whoever made the change may still be at work; and nobody sees the page while answering. */
static void
on_result_changed (SeralPlanPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_update, self, NULL);
}

static void
on_begin_clicked (SeralPlanPage *self)
{
  g_signal_emit (self, signals[ASSESS_REQUESTED], 0);
}

static void
on_item_activated (SeralPlanPage *self,
                   const char    *item)
{
  gtk_stack_set_visible_child_name (self->sections, "todo");
  seral_plan_todo_open_item (self->todo, item);
}

static void
seral_plan_page_map (GtkWidget *widget)
{
  update (SERAL_PLAN_PAGE (widget));

  GTK_WIDGET_CLASS (seral_plan_page_parent_class)->map (widget);
}

static void
seral_plan_page_constructed (GObject *object)
{
  SeralPlanPage *self = SERAL_PLAN_PAGE (object);

  G_OBJECT_CLASS (seral_plan_page_parent_class)->constructed (object);

  seral_plan_todo_set_session (self->todo, self->session);
  seral_roadmap_page_set_session (self->roadmap, self->session);
  seral_figures_page_set_session (self->figures, self->session);
  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
seral_plan_page_dispose (GObject *object)
{
  SeralPlanPage *self = SERAL_PLAN_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_plan_page_parent_class)->dispose (object);
}

static void
seral_plan_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SeralPlanPage *self = SERAL_PLAN_PAGE (object);

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
seral_plan_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SeralPlanPage *self = SERAL_PLAN_PAGE (object);

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
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, begin_button);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, sections);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, todo);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, roadmap);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanPage, figures);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_section);
}

static void
seral_plan_page_class_init (SeralPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_plan_page_constructed;
  object_class->dispose = seral_plan_page_dispose;
  object_class->get_property = seral_plan_page_get_property;
  object_class->set_property = seral_plan_page_set_property;

  widget_class->map = seral_plan_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralPlanPage::assess-requested:
   * @self: the page
   *
   * Nothing is answered yet, and the user wants to begin.
   */
  signals[ASSESS_REQUESTED] = g_signal_new ("assess-requested", SERAL_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_FIGURES_PAGE);
  g_type_ensure (SERAL_TYPE_ROADMAP_PAGE);
  g_type_ensure (SERAL_TYPE_PLAN_TODO);
  bind_template (widget_class);
}

static void
seral_plan_page_init (SeralPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_plan_page_new:
 * @session: what is looked at
 *
 * Makes the page. It gathers what it shows when it is seen.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
seral_plan_page_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_PLAN_PAGE, "session", session, NULL);
}

/**
 * seral_plan_page_show_resource:
 * @self: the page
 * @resource: index of a resource of the model that is looked at
 *
 * Goes to a template.
 */
void
seral_plan_page_show_resource (SeralPlanPage *self,
                               guint          resource)
{
  g_return_if_fail (SERAL_IS_PLAN_PAGE (self));

  update (self);
  gtk_stack_set_visible_child_name (self->sections, "todo");
  seral_plan_todo_show_resource (self->todo, resource);
}
